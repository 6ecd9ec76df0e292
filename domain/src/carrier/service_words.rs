//! The service that sellers write behind the carrier: `UPS Next Day Air`, `USPS First Class`.

/// Words, folded, that name a service or a company form and never a carrier by themselves.
const WORDS: [&str; 86] = [
    "1day",
    "1pm",
    "1st",
    "24",
    "24h",
    "2day",
    "2nd",
    "3day",
    "48",
    "48h",
    "72",
    "9am",
    "access",
    "advantage",
    "air",
    "airmail",
    "am",
    "and",
    "base",
    "box",
    "by",
    "class",
    "co",
    "collect",
    "com",
    "company",
    "connect",
    "corp",
    "courier",
    "couriers",
    "cubic",
    "day",
    "delivered",
    "delivery",
    "domestic",
    "early",
    "economy",
    "envelope",
    "epacket",
    "expedited",
    "express",
    "first",
    "firstclass",
    "flat",
    "for",
    "freight",
    "gmbh",
    "ground",
    "guaranteed",
    "home",
    "inc",
    "international",
    "large",
    "letter",
    "llc",
    "logistics",
    "ltd",
    "mail",
    "media",
    "medium",
    "next",
    "overnight",
    "package",
    "packet",
    "parcel",
    "pickup",
    "plus",
    "pm",
    "priority",
    "rate",
    "registered",
    "residential",
    "saver",
    "select",
    "service",
    "services",
    "shipping",
    "signature",
    "signed",
    "small",
    "special",
    "standard",
    "tracked",
    "tracking",
    "two",
    "worldwide",
];

/// The beginnings of a folded name that are left when service words are taken from its end, the
/// longest first.
pub(super) fn without_service_words(folded: &str) -> impl Iterator<Item = &str> {
    let mut reached = vec![false; folded.len() + 1];
    if let Some(end) = reached.last_mut() {
        *end = true;
    }
    (1..=folded.len()).rev().filter_map(move |end| {
        let head = folded.get(..end)?;
        if !*reached.get(end)? {
            return None;
        }
        for word in WORDS {
            if let Some(rest) = head.strip_suffix(word)
                && let Some(mark) = reached.get_mut(rest.len())
            {
                *mark = true;
            }
        }
        (end < folded.len()).then_some(head)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn service_words_come_off_one_by_one() {
        let heads: Vec<_> = without_service_words("upsnextdayair").collect();
        assert_eq!(heads, ["upsnextday", "upsnext", "ups"]);
        assert_eq!(without_service_words("fedex").count(), 0);
        assert_eq!(without_service_words("").count(), 0);
    }
}
