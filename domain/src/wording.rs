//! How figures are written in plans and answers.

use crate::language::Language;

/// Thousands apart: `12,345`.
pub fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Basis points as a percentage: `95.00%`.
pub fn percent(basis_points: u32) -> String {
    format!("{}.{:02}%", basis_points / 100, basis_points % 100)
}

/// Hundredths as a number: `2.35`.
pub fn decimal(hundredths: u64) -> String {
    format!("{}.{:02}", grouped(hundredths / 100), hundredths % 100)
}

/// `1 package`, `24 packages`.
pub fn packages(count: u64) -> String {
    match count {
        1 => "1 package".to_owned(),
        _ => format!("{} packages", grouped(count)),
    }
}

/// `A`, `A and B`, `A, B and C`.
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    Language::English.listed(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_as_in_a_letter() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(percent(9_505), "95.05%");
        assert_eq!(decimal(235), "2.35");
        assert_eq!(packages(1), "1 package");
        assert_eq!(packages(1_200), "1,200 packages");
        assert_eq!(listed(&["A", "B", "C"]), "A, B and C");
        assert_eq!(listed(&["A"]), "A");
        assert_eq!(listed::<&str>(&[]), "");
    }
}
