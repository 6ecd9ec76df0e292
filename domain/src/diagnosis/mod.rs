//! Why packages are invalid, where that gathers, and what would mend it.

mod causes;
mod correctable;
mod cut_off;
mod evidence;
mod exposure;
mod fba;
mod fix_sequence;
mod origins;
mod slices;

pub use causes::{DefectSets, causes, collect_samples};
pub use correctable::correctable;
pub use cut_off::{Hours, cut_off};
pub use evidence::{Compared, compared};
pub use exposure::exposure;
pub use fba::fba_candidates;
pub use fix_sequence::fix_sequence;
pub use origins::undeclared_origins;
pub use slices::{Portion, slices};
