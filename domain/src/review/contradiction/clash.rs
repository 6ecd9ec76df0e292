//! What contradicts what, as a value; it becomes words in the language of whoever reads it.

use crate::language::Language;
use crate::problem::Problem;
use jiff::civil::Date;
use serde::Serialize;

/// What contradicts what was said on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Clash {
    /// A cause had so many packages and has others now.
    Count(Problem, u64, u64),
    /// A cause is denied now.
    Denied(Problem),
    /// A cause is not named now.
    Gone(Problem),
    /// The same thing had a date and has another now.
    Date(Date, Date),
    /// What was promised is promised again.
    Promise,
}

impl Clash {
    /// What contradicts what, and what to do.
    #[must_use]
    pub fn said(self, day: Date, language: Language) -> String {
        match language {
            Language::English => self.english(day),
            Language::German => self.german(&language.date_of(day)),
        }
    }

    fn english(self, day: Date) -> String {
        let count = |number: u64| Language::English.count(number);
        match self {
            Clash::Count(problem, was, is) => format!(
                "\"{}\" was told with {} packages on {day}, now with {} for the same days. Use the \
                 count that was sent, or say why it was corrected.",
                problem.title(),
                count(was),
                count(is),
            ),
            Clash::Denied(problem) => format!(
                "\"{}\" was given as a cause on {day} and is denied now. Stand by it, or say what \
                 was learned since.",
                problem.title()
            ),
            Clash::Gone(problem) => format!(
                "\"{}\" was given as a cause on {day} and is not named now. Name it again, or say \
                 that it was removed and how.",
                problem.title()
            ),
            Clash::Date(was, is) => format!(
                "On {day} this was dated {was}, now {is}. Give the day on which it was really \
                 done, and if the first was wrong, say so."
            ),
            Clash::Promise => format!(
                "This was promised on {day} and is promised again. Do it, and write when it was \
                 done; or take it out."
            ),
        }
    }

    fn german(self, day: &str) -> String {
        let language = Language::German;
        match self {
            Clash::Count(problem, was, is) => format!(
                "„{}“ war am {day} mit {} Paketen angegeben, jetzt für dieselben Tage mit {}. \
                 Nehmen Sie die Zahl, die gesendet wurde, oder schreiben Sie, warum sie berichtigt \
                 ist.",
                problem.called(language),
                language.count(was),
                language.count(is),
            ),
            Clash::Denied(problem) => format!(
                "„{}“ war am {day} als Ursache genannt und wird jetzt bestritten. Bleiben Sie \
                 dabei, oder schreiben Sie, was Sie seither wissen.",
                problem.called(language)
            ),
            Clash::Gone(problem) => format!(
                "„{}“ war am {day} als Ursache genannt und fehlt jetzt. Nennen Sie sie wieder, \
                 oder schreiben Sie, dass sie behoben ist und wie.",
                problem.called(language)
            ),
            Clash::Date(was, is) => format!(
                "Am {day} war dies auf den {} datiert, jetzt auf den {}. Nennen Sie den Tag, an \
                 dem es wirklich getan war, und falls der erste falsch war, schreiben Sie das.",
                language.date_of(was),
                language.date_of(is)
            ),
            Clash::Promise => format!(
                "Das war am {day} versprochen und wird wieder versprochen. Tun Sie es, und \
                 schreiben Sie, wann es getan war; oder nehmen Sie es heraus."
            ),
        }
    }
}
