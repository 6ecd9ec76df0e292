//! The rulebooks that come with the program.

use super::Rulebook;
use std::sync::LazyLock;

/// The default first.
const FILES: [&str; 5] = [
    include_str!("../../rulebooks/standard.toml"),
    include_str!("../../rulebooks/amazon-us-2025-01-15.toml"),
    include_str!("../../rulebooks/amazon-uk-eu-2025-01-15.toml"),
    include_str!("../../rulebooks/amazon-jp-2022-08-23.toml"),
    include_str!("../../rulebooks/amazon-us-sfp.toml"),
];

impl Rulebook {
    /// The rulebooks that come with the program, the default first.
    #[must_use]
    pub fn shipped() -> &'static [Self] {
        static SHIPPED: LazyLock<Vec<Rulebook>> = LazyLock::new(|| {
            #[expect(clippy::expect_used, reason = "the files are part of the program and tested")]
            let parse =
                |text: &&str| Rulebook::parse(text).expect("shipped rulebooks are readable");
            FILES.iter().map(parse).collect()
        });
        &SHIPPED
    }
}

#[cfg(test)]
mod tests;
