//! What the seller sells: categories of different size, and SKUs of which few sell most.

use super::random::{Random, Weighted};

/// Product categories: name, share of a hundred packages, letters in the SKUs, how much more often
/// something goes wrong with them (100 is as often as anywhere).
const CATEGORIES: [(&str, u32, &str, u32); 8] = [
    ("Home & Kitchen", 27, "HK", 75),
    ("Sports & Outdoors", 18, "SO", 75),
    ("Toys & Games", 14, "TG", 240),
    // The comma makes every such field a quoted one, as in real reports.
    ("Clothing, Shoes & Jewelry", 11, "CL", 75),
    ("Electronics", 10, "EL", 70),
    ("Health & Household", 9, "HH", 60),
    ("Pet Supplies", 7, "PS", 60),
    ("Office Products", 4, "OP", 60),
];

/// SKUs in each category.
const SKUS: u32 = 25;
/// The SKU with which something is always going wrong: its category, its place there.
const BAD_SKU: (usize, u32) = (1, 3);
/// How much more often.
const BAD_SKU_BIAS: u32 = 700;

/// A stock keeping unit.
#[derive(Clone, Debug)]
pub(super) struct Sku {
    pub(super) name: String,
    /// Category, as an index.
    pub(super) category: usize,
    /// How often something goes wrong with it; 100 is as often as anywhere.
    pub(super) bias: u32,
    /// Price of one, in minor units.
    pub(super) price: u32,
    /// Which of the seller's sites stocks it, before taking the remainder.
    pub(super) home: u32,
}

/// Stands in where a catalogue is empty, which none is.
static NOTHING: Sku = Sku { name: String::new(), category: 0, bias: 100, price: 0, home: 0 };

/// All SKUs.
#[derive(Clone, Debug)]
pub(super) struct Catalogue {
    skus: Vec<Sku>,
    weights: Weighted,
    /// The mean bias over what is sold, in hundredths.
    mean_bias: u64,
}

impl Catalogue {
    pub(super) fn new(prices: (u32, u32), random: &mut Random) -> Self {
        let mut skus = Vec::new();
        let mut weights = Vec::new();
        for (category, (_, share, letters, bias)) in CATEGORIES.into_iter().enumerate() {
            for place in 0..SKUS {
                let number = random.between(100, 999);
                let bad = BAD_SKU == (category, place);
                skus.push(Sku {
                    name: format!("NW-{letters}-{number}{place:02}"),
                    category,
                    bias: if bad { BAD_SKU_BIAS } else { bias },
                    price: random.between(prices.0, prices.1),
                    home: random.next() as u32,
                });
                // Zipf's law: the second sells half of the first, the third a third.
                weights.push(share * 1_000 / (place + 2));
            }
        }
        let sold = skus.iter().zip(&weights);
        let biased: u64 = sold.map(|(sku, w)| u64::from(sku.bias) * u64::from(*w)).sum();
        let weights = Weighted::new(weights);
        let mean_bias = biased * 100 / u64::from(weights.total().max(1));
        Catalogue { skus, weights, mean_bias }
    }

    /// A SKU, by how much is sold of it.
    pub(super) fn draw(&self, random: &mut Random) -> &Sku {
        self.skus.get(self.weights.draw(random)).unwrap_or(&NOTHING)
    }

    /// Another SKU than this one.
    pub(super) fn other_than(&self, sku: &Sku, random: &mut Random) -> &Sku {
        let other = self.draw(random);
        let neighbour = || self.skus.iter().find(|other| other.name != sku.name);
        if other.name == sku.name { neighbour().unwrap_or(&NOTHING) } else { other }
    }

    /// A chance in millionths, for this SKU: on average over all that is sold, the chance itself.
    pub(super) fn biased(&self, chance: u32, sku: &Sku) -> u64 {
        u64::from(chance) * u64::from(sku.bias) * 100 / self.mean_bias.max(1)
    }

    /// The most that [`Catalogue::biased`] makes of a chance.
    pub(super) fn most_biased(&self, chance: u32) -> u64 {
        self.skus.iter().map(|sku| self.biased(chance, sku)).max().unwrap_or(0)
    }

    /// The categories' names, by index.
    pub(super) fn categories() -> impl Iterator<Item = &'static str> {
        CATEGORIES.into_iter().map(|(name, ..)| name)
    }
}
