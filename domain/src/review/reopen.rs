//! What must be taken up again when Amazon names a gap.

use super::{Gap, Task};
use crate::plan::Section;
use crate::problem::Problem;
use serde::Serialize;

/// What a gap reopens.
struct Consequence {
    gap: Gap,
    /// Whether the causes must be told anew.
    causes: bool,
    /// Sections of the plan whose tasks must be looked at again.
    sections: &'static [Section],
}

static CONSEQUENCES: [Consequence; 3] = [
    Consequence { gap: Gap::RootCause, causes: true, sections: &[] },
    Consequence {
        gap: Gap::ActionsTaken,
        causes: false,
        sections: &[Section::CorrectNow, Section::FixProcess],
    },
    Consequence {
        gap: Gap::Prevention,
        causes: false,
        sections: &[Section::Prevent, Section::Monitor],
    },
];

/// What must be taken up again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reopened {
    /// Causes of the plan to be told anew, the order of the plan kept.
    pub causes: Vec<Problem>,
    /// Codes of the tasks that are open again, those done and those waived: what was waived may
    /// be just what Amazon misses. Tasks that are open anyway are not among them.
    pub tasks: Vec<String>,
}

/// What the gaps reopen.
#[must_use]
pub fn reopened(gaps: &[Gap], tasks: &[Task]) -> Reopened {
    let named = || CONSEQUENCES.iter().filter(|consequence| gaps.contains(&consequence.gap));
    let mut causes: Vec<Problem> = Vec::new();
    if named().any(|consequence| consequence.causes) {
        for cause in tasks.iter().flat_map(|task| &task.causes) {
            if !causes.contains(cause) {
                causes.push(*cause);
            }
        }
    }
    let concerned = |task: &&Task| {
        !task.is_open() && named().any(|consequence| consequence.sections.contains(&task.section))
    };
    let tasks = tasks.iter().filter(concerned).map(|task| task.code.clone()).collect();
    Reopened { causes, tasks }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Plan, fixture};
    use crate::review::task::task;
    use crate::review::{Party, Progress};
    use proptest::prelude::*;

    #[test]
    fn each_gap_reopens_its_part_of_the_plan() {
        let mut tasks: Vec<Task> =
            Plan::build(&fixture::troubled()).actions.iter().map(Task::open).collect();
        tasks.iter_mut().for_each(|task| task.progress = Progress::Done);
        let of = |section: Section| -> Vec<String> {
            let of = tasks.iter().filter(|task| task.section == section);
            of.map(|task| task.code.clone()).collect()
        };
        let root_cause = reopened(&[Gap::RootCause], &tasks);
        assert!(root_cause.tasks.is_empty());
        assert!(root_cause.causes.contains(&Problem::LateUpload));
        let actions = reopened(&[Gap::ActionsTaken], &tasks);
        assert_eq!(actions.tasks, [of(Section::CorrectNow), of(Section::FixProcess)].concat());
        assert!(actions.tasks.len() > 2 && actions.causes.is_empty());
        let prevention = reopened(&[Gap::Prevention], &tasks);
        assert_eq!(prevention.tasks, [of(Section::Prevent), of(Section::Monitor)].concat());
        assert!(prevention.tasks.contains(&"weekly_check".to_owned()));
    }

    #[test]
    fn what_is_open_anyway_is_not_reopened() {
        let open = task("open", Section::Prevent, Party::Us, Progress::Open);
        let waived = task("waived", Section::Prevent, Party::Client, Progress::Waived);
        assert_eq!(reopened(&[Gap::Prevention], &[open, waived]).tasks, ["waived"]);
    }

    proptest! {
        #[test]
        fn several_gaps_reopen_what_each_of_them_does(
            gaps in prop::sample::subsequence(Gap::ALL.to_vec(), 0..=3),
            sections in prop::collection::vec((0usize..4, 0usize..3), 0..12),
        ) {
            let of = [Section::CorrectNow, Section::FixProcess, Section::Prevent, Section::Monitor];
            let tasks: Vec<Task> = sections.iter().enumerate().map(|(at, (section, progress))| Task {
                causes: vec![Problem::ALL[at]],
                ..task(&at.to_string(), of[*section], Party::Us, Progress::ALL[*progress])
            }).collect();
            let all = reopened(&gaps, &tasks);
            let each: Vec<Reopened> = gaps.iter().map(|gap| reopened(&[*gap], &tasks)).collect();
            for task in &tasks {
                let named = each.iter().any(|one| one.tasks.contains(&task.code));
                prop_assert_eq!(all.tasks.contains(&task.code), named);
                prop_assert!(!(named && task.is_open()));
            }
            prop_assert_eq!(!all.causes.is_empty(), gaps.contains(&Gap::RootCause) && !tasks.is_empty());
        }
    }
}
