//! What the statuses of those who pass on carriers' events mean, as data: a file for each vendor
//! under `domain/vocabulary`. A status that a file does not know proves nothing.

use super::ScanKind;
use crate::coded::coded;
use std::collections::HashMap;
use std::sync::LazyLock;

coded! {
    /// Who passes on what carriers say.
    Vendor {
        /// EasyPost.
        EasyPost "easypost",
        /// Shippo.
        Shippo "shippo",
        /// AfterShip.
        AfterShip "aftership",
        /// Ship24.
        Ship24 "ship24",
        /// 17TRACK.
        SeventeenTrack "17track",
    }
}

/// The words of a vendor.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    /// What each status means.
    status: HashMap<String, ScanKind>,
    /// What each finer word means, where that is something else than its status.
    #[serde(default)]
    detail: HashMap<String, ScanKind>,
}

static WORDS: LazyLock<HashMap<Vendor, Words>> = LazyLock::new(|| {
    let read = |vendor: Vendor| (vendor, toml::from_str(vendor.file()).unwrap_or_default());
    Vendor::ALL.into_iter().map(read).collect()
});

impl Vendor {
    const fn file(self) -> &'static str {
        match self {
            Vendor::EasyPost => include_str!("../../vocabulary/easypost.toml"),
            Vendor::Shippo => include_str!("../../vocabulary/shippo.toml"),
            Vendor::AfterShip => include_str!("../../vocabulary/aftership.toml"),
            Vendor::Ship24 => include_str!("../../vocabulary/ship24.toml"),
            Vendor::SeventeenTrack => include_str!("../../vocabulary/17track.toml"),
        }
    }

    /// What a status of this vendor means; its finer word counts first.
    #[must_use]
    pub fn meaning(self, status: &str, detail: &str) -> ScanKind {
        let Some(words) = WORDS.get(&self) else { return ScanKind::Other };
        let known = words.detail.get(detail).or_else(|| words.status.get(status));
        known.copied().unwrap_or(ScanKind::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_can_be_read_and_knows_a_delivery() {
        for vendor in Vendor::ALL {
            let words: Words = toml::from_str(vendor.file()).unwrap();
            assert!(words.status.values().any(|kind| *kind == ScanKind::Delivered), "{vendor}");
            assert!(words.status.values().any(|kind| *kind == ScanKind::LabelCreated), "{vendor}");
        }
    }

    #[test]
    fn the_finer_word_counts_first_and_an_unknown_one_proves_nothing() {
        assert_eq!(Vendor::EasyPost.meaning("in_transit", ""), ScanKind::InTransit);
        assert_eq!(Vendor::EasyPost.meaning("in_transit", "label_created"), ScanKind::LabelCreated);
        assert_eq!(Vendor::AfterShip.meaning("InTransit", "InTransit_002"), ScanKind::PickedUp);
        assert_eq!(Vendor::Shippo.meaning("teleported", ""), ScanKind::Other);
    }
}
