//! A format: everything known about one kind of tracking number.

use std::fmt;

use super::check_digit::Algorithm;
use super::country::Country;
use super::courier::Courier;
use super::group::Groups;
use super::layout::{Layout, Part};
use super::number::Number;

/// How a number compares with a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Another length, prefix or alphabet.
    No,
    /// The shape fits, the check digit does not.
    Shape,
    /// The shape fits, and so does the check digit where the format has one.
    Yes,
}

/// How much a match proves about the carrier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Any number of that length matches.
    None,
    /// A prefix and a length.
    Weak,
    /// A check digit, which one random number in ten has as well.
    Medium,
    /// A prefix and a check digit, or at least 22 digits with a check digit.
    Strong,
}

impl Strength {
    /// The stable code, such as `strong`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Strength::None => "none",
            Strength::Weak => "weak",
            Strength::Medium => "medium",
            Strength::Strong => "strong",
        }
    }
}

/// One kind of tracking number: the carrier that issues it, its layouts and its check digit.
#[derive(Debug)]
pub struct Format {
    /// The stable name, such as `usps-impb-mailer`.
    pub id: &'static str,
    /// The name for people, such as "UPS waybill".
    pub name: &'static str,
    /// The shape in words, such as "18 characters starting with 1Z".
    pub shape: &'static str,
    /// The check digit, where the format has one.
    pub check: Option<Algorithm>,
    /// What a match proves about the carrier.
    pub strength: Strength,
    courier: Courier,
    pub(crate) layouts: &'static [Layout],
    pub(crate) groups: Groups,
    pub(crate) services: &'static [(&'static str, &'static str)],
    /// The lengths that may follow `420` and a five-digit ZIP code, and `420` and a ZIP+4.
    routed: [&'static [usize]; 2],
    /// Bit `n`: numbers of `n` characters are possible.
    lengths: u64,
}

/// The application identifier that says "a US destination follows".
const ROUTING: &[u8] = b"420";
/// `420` and a five-digit ZIP code; `420` and a ZIP+4.
const ROUTING_LENGTHS: [usize; 2] = [8, 12];

impl Format {
    /// The carrier that issues numbers of this format.
    #[must_use]
    pub const fn courier(&self) -> Courier {
        self.courier
    }

    pub(crate) const fn new(
        id: &'static str,
        courier: Courier,
        name: &'static str,
        shape: &'static str,
        layouts: &'static [Layout],
    ) -> Format {
        let mut lengths = 0;
        let mut at = 0;
        while at < layouts.len() {
            #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
            let layout = &layouts[at];
            let mut len = layout.len;
            while len <= layout.len + layout.more {
                lengths |= 1 << len;
                len += 1;
            }
            at += 1;
        }
        Format {
            id,
            name,
            shape,
            check: None,
            strength: Strength::Weak,
            courier,
            layouts,
            groups: Groups::NONE,
            services: &[],
            routed: [&[], &[]],
            lengths,
        }
    }

    /// The format has this check digit, and a match is this strong.
    pub(crate) const fn checked(mut self, algorithm: Algorithm, strength: Strength) -> Format {
        self.check = Some(algorithm);
        self.strength = strength;
        self
    }

    /// Every number of the length matches.
    pub(crate) const fn proves_nothing(mut self) -> Format {
        self.strength = Strength::None;
        self
    }

    /// The carriers of these groups share the format.
    pub(crate) const fn shared_by(mut self, groups: Groups) -> Format {
        self.groups = groups;
        self
    }

    /// The meaning of the service codes.
    pub(crate) const fn services(
        mut self,
        services: &'static [(&'static str, &'static str)],
    ) -> Format {
        self.services = services;
        self
    }

    /// `420` and a ZIP code may precede numbers of the lengths `zip`, `420` and a ZIP+4 those of
    /// the lengths `zip4`.
    pub(crate) const fn routed(mut self, zip: &'static [usize], zip4: &'static [usize]) -> Format {
        self.routed = [zip, zip4];
        let mut kind = 0;
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        while kind < 2 {
            let mut at = 0;
            while at < self.routed[kind].len() {
                self.lengths |= 1 << (ROUTING_LENGTHS[kind] + self.routed[kind][at]);
                at += 1;
            }
            kind += 1;
        }
        self
    }

    /// The name with its article: "a UPS waybill", "an OnTrac number".
    pub(crate) fn indefinite(&self) -> impl fmt::Display {
        let article = if self.name.starts_with(['A', 'I', 'O', 'i']) { "an" } else { "a" };
        fmt::from_fn(move |f| write!(f, "{article} {}", self.name))
    }

    /// Compares the number with this format alone.
    #[must_use]
    pub fn matches(&'static self, number: &Number<'_>) -> Fit {
        if number.is_clean() {
            self.read(number.as_str()).map_or(Fit::No, |reading| reading.fit())
        } else {
            Fit::No
        }
    }

    /// Whether numbers can have this length.
    #[inline]
    pub(crate) const fn has_length(&self, len: usize) -> bool {
        len < 64 && self.lengths >> len & 1 == 1
    }

    /// Reads clean text as this format: the layout that fits, with a good check digit if one has it.
    #[inline]
    pub(crate) fn read<'t>(&'static self, text: &'t str) -> Option<Reading<'t>> {
        if !self.has_length(text.len()) {
            return None;
        }
        let plain = self.read_body(text, "");
        match plain {
            Some(reading) if reading.fit() == Fit::Yes => plain,
            _ if text.as_bytes().starts_with(ROUTING) => self.read_routed(text, plain),
            _ => plain,
        }
    }

    #[inline]
    fn read_body<'t>(&'static self, body: &'t str, postcode: &'t str) -> Option<Reading<'t>> {
        let mut near = None;
        for layout in self.layouts {
            if !layout.fits(body.as_bytes()) {
                continue;
            }
            let expected = self.check.zip(layout.checked(body.as_bytes()));
            let check = expected
                .map(|(algorithm, (covered, found))| (algorithm.check_character(covered), found));
            let reading = Reading { format: self, layout, body, postcode, check };
            if self.check == Some(Algorithm::S10) && reading.country().is_none() {
                continue;
            }
            if reading.fit() == Fit::Yes {
                return Some(reading);
            }
            near = near.or(Some(reading));
        }
        near
    }

    #[cold]
    fn read_routed<'t>(
        &'static self,
        text: &'t str,
        plain: Option<Reading<'t>>,
    ) -> Option<Reading<'t>> {
        // The longer postcode first: a ZIP+4 also looks like a ZIP and a longer number.
        for (&routing, tails) in ROUTING_LENGTHS.iter().zip(self.routed).rev() {
            let Some((head, body)) = text.split_at_checked(routing) else { continue };
            let Some(postcode) = head.get(ROUTING.len()..) else { continue };
            if !tails.contains(&body.len()) || !postcode.bytes().all(|c| c.is_ascii_digit()) {
                continue;
            }
            if let routed @ Some(_) = self.read_body(body, postcode) {
                return routed;
            }
        }
        plain
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Format {}

/// A number read as a format.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading<'t> {
    pub(crate) format: &'static Format,
    pub(crate) layout: &'static Layout,
    /// The number without its routing.
    pub(crate) body: &'t str,
    /// The ZIP code of the routing, or nothing.
    pub(crate) postcode: &'t str,
    /// The check character the number should have and the one it has.
    pub(crate) check: Option<(u8, u8)>,
}

impl Reading<'_> {
    #[inline]
    pub(crate) fn fit(&self) -> Fit {
        match self.check {
            Some((expected, found)) if expected != found => Fit::Shape,
            _ => Fit::Yes,
        }
    }

    /// What this reading proves: a routing in front makes it as good as a prefix.
    pub(crate) fn strength(&self) -> Strength {
        match self.format.check {
            Some(_) if !self.postcode.is_empty() => Strength::Strong,
            _ => self.format.strength,
        }
    }

    /// The carrier that issued the number: for S10 the post of its country.
    pub(crate) fn courier(&self) -> Courier {
        match (self.format.check, self.country()) {
            (Some(Algorithm::S10), Some(country)) => Courier::post_of(country),
            _ => self.format.courier,
        }
    }

    /// The country the number names, by letters or by ISO numeric code.
    pub(crate) fn country(&self) -> Option<Country> {
        let (_, text) = self.layout.parts(self.body).find(|(part, _)| *part == Part::Country)?;
        match text.parse() {
            Ok(numeric) => Country::from_numeric(numeric),
            Err(_) => Country::new(text),
        }
    }
}
