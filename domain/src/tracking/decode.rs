//! What a number says about its parcel.

use super::country::Country;
use super::courier::Courier;
use super::format::Format;
use super::layout::Part;
use super::number::Number;

/// The service a number names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service<'n> {
    /// The code in the number.
    pub code: &'n str,
    /// What it means, where that is public.
    pub name: Option<&'static str>,
}

/// The parts of a number, as far as its format has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<'n> {
    /// The format the number was read as.
    pub format: &'static Format,
    /// The carrier that issued it.
    pub courier: Courier,
    /// The kind of service.
    pub service: Option<Service<'n>>,
    /// The shipper number or mailer id.
    pub shipper: Option<&'n str>,
    /// The number of the parcel itself.
    pub serial: Option<&'n str>,
    /// The postcode of the destination as the number carries it: five or nine digits of a ZIP code,
    /// seven characters filled up with zeros at DPD.
    pub postcode: Option<&'n str>,
    /// The country: of origin for S10, of destination for DPD and for `420` barcodes.
    pub country: Option<Country>,
    /// The check digit or check character.
    pub check: Option<char>,
}

/// Takes a number apart as this format; `None` when it does not have its shape.
///
/// The check digit may be wrong: the parts of a mistyped number help to find the typo.
#[must_use]
pub fn decode<'n>(number: &'n Number<'_>, format: &'static Format) -> Option<Parts<'n>> {
    if !number.is_clean() {
        return None;
    }
    let reading = format.read(number.as_str())?;
    // A part may be made of several fields in a row.
    let part = |wanted: Part| {
        let mut end = 0;
        let mut found: Option<(usize, usize)> = None;
        for (part, text) in reading.layout.parts(reading.body) {
            let start = end;
            end += text.len();
            found = match found {
                None if part == wanted => Some((start, end)),
                Some((first, last)) if part == wanted && last == start => Some((first, end)),
                other => other,
            };
        }
        found.and_then(|(start, end)| reading.body.get(start..end))
    };
    let routed = (!reading.postcode.is_empty()).then_some(reading.postcode);
    let service = part(Part::Service).map(|code| {
        let named = format.services.iter().find(|(known, _)| code.starts_with(known));
        Service { code, name: named.map(|(_, name)| *name) }
    });
    Some(Parts {
        format,
        courier: reading.courier(),
        service,
        shipper: part(Part::Shipper),
        serial: part(Part::Serial),
        postcode: routed.or_else(|| part(Part::Postcode)),
        country: routed.map(|_| Country::UNITED_STATES).or_else(|| reading.country()),
        check: part(Part::Check).and_then(|check| check.chars().next()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tracking::{Courier, Fit, formats};

    fn parts<'n>(number: &'n Number<'_>, id: &str) -> Parts<'n> {
        let format = formats().find(|format| format.id == id).expect(id);
        assert_eq!(format.matches(number), Fit::Yes, "{id}");
        decode(number, format).expect(id)
    }

    #[test]
    fn parts_of_each_kind() {
        let number = Number::parse("420 78745 9400111206206406260787");
        let usps = parts(&number, "usps-impb-online");
        assert_eq!(usps.postcode, Some("78745"));
        assert_eq!(usps.service, Some(Service { code: "001", name: Some("USPS Tracking") }));
        assert_eq!((usps.shipper, usps.serial), (Some("112062"), Some("0640626078")));
        assert_eq!(usps.country.map(|country| country.to_string()).as_deref(), Some("US"));

        let number = Number::parse("4201002334249200190132607600833457");
        let mailer = parts(&number, "usps-impb-mailer");
        assert_eq!((mailer.postcode, mailer.shipper), (Some("100233424"), Some("901326076")));

        let number = Number::parse("1Z5R89390357567127");
        let parcel = parts(&number, "ups-1z");
        assert_eq!(
            (parcel.shipper, parcel.service.and_then(|service| service.name)),
            (Some("5R8939"), Some("Ground"))
        );

        let number = Number::parse("RB123456785GB");
        let post = parts(&number, "s10");
        assert_eq!((post.courier, post.check), (Courier::RoyalMail, Some('5')));

        let number = Number::parse("008182709980000020033350276C");
        let dpd = parts(&number, "dpd-28");
        assert_eq!(dpd.country.map(|country| country.to_string()).as_deref(), Some("DE"));
        assert_eq!((dpd.postcode, dpd.check), (Some("0081827"), Some('C')));
    }
}
