//! Documents that were parsed and measured before. Programs ask the same few again and again.

use super::code::Refusal;
use super::screen::{Limits, Screened, screen};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Bytes of text that are kept; parsed they take a multiple of it. The portal's documents are a fifth.
const BYTES: usize = 256 * 1024;

/// Documents by their text. When there are too many they are all forgotten: those that are in use
/// come again.
#[derive(Debug, Default)]
pub(super) struct Documents(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    bytes: usize,
    by_text: HashMap<Box<str>, Arc<Screened>>,
}

impl Documents {
    /// The document with its measures; kept for the next time if `keep` says so.
    ///
    /// # Errors
    /// When it cannot be parsed, or is larger than the limits in any direction.
    pub(super) fn screened(
        &self,
        text: &str,
        limits: &Limits,
        keep: bool,
    ) -> Result<Arc<Screened>, Refusal> {
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = kept().by_text.get(text) {
            return Ok(Arc::clone(known));
        }
        let screened = Arc::new(screen(text, limits)?);
        if keep {
            let mut kept = kept();
            if kept.bytes + text.len() > BYTES {
                *kept = Kept::default();
            }
            if kept.by_text.insert(text.into(), Arc::clone(&screened)).is_none() {
                kept.bytes += text.len();
            }
        }
        Ok(screened)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_again_is_measured_once_and_what_nobody_may_keep_is_not() {
        let (documents, limits) = (Documents::default(), Limits::default());
        let screened = |text: &str, keep| documents.screened(text, &limits, keep).unwrap();
        let stranger = screened("{ viewer { standing } }", false);
        let first = screened("{ viewer { standing } }", true);
        assert!(!Arc::ptr_eq(&stranger, &first));
        assert!(Arc::ptr_eq(&first, &screened("{ viewer { standing } }", false)));
        assert!(documents.screened("{ viewer {", &limits, true).is_err());
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let (documents, limits) = (Documents::default(), Limits::default());
        for no in 0..1_000 {
            let text = format!("{{ viewer {{ standing }} }} # {no:0>1000}");
            documents.screened(&text, &limits, true).unwrap();
            let kept = documents.0.lock().unwrap();
            assert_eq!(kept.bytes, kept.by_text.keys().map(|text| text.len()).sum::<usize>());
            assert!(kept.bytes <= BYTES);
        }
    }
}
