//! A small generator of numbers that are the same for the same seed on every machine.

/// `SplitMix64`.
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        // Neighbouring seeds must not give shifted copies of one sequence.
        Random(mix(seed ^ 0x5851_f42d_4c95_7f2d))
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// From 0 up to, not including, the bound.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        (((self.next() >> 32) * u64::from(bound)) >> 32) as u32
    }

    /// From the first to the second, both possible.
    pub(super) fn between(&mut self, from: u32, to: u32) -> u32 {
        from + self.below(to.saturating_sub(from) + 1)
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance
    }

    /// One of the list, which is not empty.
    pub(super) fn pick<'t, T>(&mut self, list: &'t [T]) -> Option<&'t T> {
        list.get(self.below(list.len() as u32) as usize)
    }
}

const fn mix(mut state: u64) -> u64 {
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

/// Things to choose from, some more often than others.
#[derive(Clone, Debug)]
pub(super) struct Weighted {
    /// Running sums of the weights.
    until: Vec<u32>,
}

impl Weighted {
    pub(super) fn new(weights: impl IntoIterator<Item = u32>) -> Self {
        let mut sum = 0;
        let until = weights.into_iter().map(|weight| {
            sum += weight;
            sum
        });
        Weighted { until: until.collect() }
    }

    /// The sum of all weights.
    pub(super) fn total(&self) -> u32 {
        self.until.last().copied().unwrap_or(0)
    }

    /// The index of what stands at a point below the total.
    pub(super) fn at(&self, point: u32) -> usize {
        self.until.partition_point(|until| *until <= point)
    }

    /// An index, by weight.
    pub(super) fn draw(&self, random: &mut Random) -> usize {
        self.at(random.below(self.total()))
    }
}
