//! Sections of a plan, as they are stored.

use domain::plan::Section;

const CODES: [(Section, &str); 4] = [
    (Section::CorrectNow, "correct_now"),
    (Section::FixProcess, "fix_process"),
    (Section::Prevent, "prevent"),
    (Section::Monitor, "monitor"),
];

/// The code of a section.
pub(in crate::service) fn code(section: Section) -> &'static str {
    CODES.iter().find(|(known, _)| *known == section).map_or("", |(_, code)| code)
}

/// The section with a code; what is none is part of the way of working.
pub(in crate::service) fn read(code: &str) -> Section {
    CODES.iter().find(|(_, known)| *known == code).map_or(Section::FixProcess, |(known, _)| *known)
}

/// Where in a plan a section stands.
pub(super) fn rank(code: &str) -> usize {
    CODES.iter().position(|(_, known)| *known == code).unwrap_or(CODES.len())
}
