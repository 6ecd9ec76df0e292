//! Whose paper something is printed on.

use crate::clock::Micros;

/// A consultancy's paper.
#[derive(Clone, Debug, Default)]
pub(crate) struct Letterhead {
    /// Its name.
    pub(crate) name: String,
    /// Its colour as `#rrggbb`; none: ours.
    pub(crate) accent: Option<String>,
    /// Its logo as PNG.
    pub(crate) logo: Option<Vec<u8>>,
    /// When it was printed.
    pub(crate) at: Micros,
}
