//! Numbers and dates as they are read: grouped thousands, exact rates, shares that add up.

use domain::ratio::Ratio;
use jiff::Timestamp;
use jiff::civil::Date;

/// What is printed where there is no value.
pub(crate) const NONE: &str = "–";

/// `12,345`.
pub(crate) fn count(value: u64) -> String {
    let digits = value.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// `1 package`, `1,200 packages`: the plural takes an `s`.
pub(crate) fn counted(value: u64, noun: &str) -> String {
    let plural = if value == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", count(value))
}

/// A rate to the basis point, `93.44%`: near the threshold a rounded rate would lie.
pub(crate) fn rate(bp: u32) -> String {
    format!("{}.{:02}%", bp / 100, bp % 100)
}

/// A rate, or a dash where there is none.
pub(crate) fn rate_or_none(bp: Option<u32>) -> String {
    bp.map_or_else(|| NONE.to_owned(), rate)
}

/// A share with one decimal, `52.1%`.
pub(crate) fn share(bp: u32) -> String {
    let tenths = (u64::from(bp) + 5) / 10;
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// `part` of `whole` in basis points; nothing of nothing is nothing.
pub(crate) fn part(part: u64, whole: u64) -> u32 {
    domain::ratio::basis_points(part, whole).unwrap_or(0)
}

/// Tenths as a decimal, `71.8`.
pub(crate) fn tenths(value: u64) -> String {
    format!("{}.{}", count(value / 10), value % 10)
}

/// A gain in percentage points, `+2.59`.
pub(crate) fn points(bp: u32) -> String {
    format!("+{}.{:02}", bp / 100, bp % 100)
}

/// How many times as much, `2.4×`.
pub(crate) fn times(ratio: Ratio) -> String {
    let tenths = (ratio.hundredths() + 5) / 10;
    format!("{}.{}×", count(tenths / 10), tenths % 10)
}

/// `30 Oct 2026`.
pub(crate) fn date(date: Date) -> String {
    date.strftime("%-d %b %Y").to_string()
}

/// A date, or a dash where there is none.
pub(crate) fn date_or_none(value: Option<Date>) -> String {
    value.map_or_else(|| NONE.to_owned(), date)
}

/// `31 Oct 2026, 08:00 UTC`.
pub(crate) fn moment(moment: Timestamp) -> String {
    moment.strftime("%-d %b %Y, %H:%M UTC").to_string()
}

/// The shares in tenths, rounded so that they add up to the whole (largest remainders first).
pub(crate) fn tenths_that_add_up(shares: &[Ratio], whole: u64) -> Vec<u64> {
    let split = |share: &Ratio| {
        let scaled = u128::from(share.num()) * 10;
        let den = u128::from(share.den());
        (
            u64::try_from(scaled / den).unwrap_or(u64::MAX),
            Ratio::new(remainder(scaled, den), share.den()),
        )
    };
    let mut tenths: Vec<(u64, Ratio)> = shares.iter().map(split).collect();
    let floor = tenths.iter().fold(0u64, |sum, (value, _)| sum.saturating_add(*value));
    let missing = whole.saturating_mul(10).saturating_sub(floor);
    let mut order: Vec<usize> = (0..tenths.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(tenths.get(*at).map(|(_, rest)| *rest)));
    for at in order.into_iter().take(usize::try_from(missing).unwrap_or(usize::MAX)) {
        if let Some((value, _)) = tenths.get_mut(at) {
            *value += 1;
        }
    }
    tenths.into_iter().map(|(value, _)| value).collect()
}

fn remainder(value: u128, den: u128) -> u64 {
    u64::try_from(value % den).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(count(0), "0");
        assert_eq!(count(999), "999");
        assert_eq!(count(1_000), "1,000");
        assert_eq!(count(12_345_678), "12,345,678");
        assert_eq!(counted(1, "package"), "1 package");
        assert_eq!(counted(2_000, "package"), "2,000 packages");
    }

    #[test]
    fn rates_are_exact_and_shares_are_rounded() {
        assert_eq!(rate(9_500), "95.00%");
        assert_eq!(rate(9_499), "94.99%");
        assert_eq!(rate(5), "0.05%");
        assert_eq!(rate(10_000), "100.00%");
        assert_eq!(share(5_214), "52.1%");
        assert_eq!(share(9_996), "100.0%");
        assert_eq!(points(259), "+2.59");
        assert_eq!(times(Ratio::new(12, 5)), "2.4×");
    }

    #[test]
    fn dates_cannot_be_misread() {
        assert_eq!(date(day(2026, 3, 4)), "4 Mar 2026");
        let at: Timestamp = "2026-10-31T08:00:00Z".parse().unwrap();
        assert_eq!(moment(at), "31 Oct 2026, 08:00 UTC");
    }

    #[test]
    fn rounded_shares_add_up() {
        // The second worked example of the scoring rules: 11/6 + 5/6 + 1/3 = 3.
        let shares = [Ratio::new(11, 6), Ratio::new(5, 6), Ratio::new(1, 3)];
        assert_eq!(tenths_that_add_up(&shares, 3), [19, 8, 3]);
        let thirds = [Ratio::new(1, 3); 3];
        assert_eq!(tenths_that_add_up(&thirds, 1).iter().sum::<u64>(), 10);
        assert_eq!(tenths_that_add_up(&[], 0), [0u64; 0]);
    }
}
