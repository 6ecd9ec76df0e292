//! Amounts of money in integer minor units.

use serde::Serialize;
use std::fmt;

/// An ISO 4217 currency code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Three letters, upper or lower case.
    #[must_use]
    pub const fn parse(code: &str) -> Option<Self> {
        let &[a, b, c] = code.as_bytes() else { return None };
        if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() && c.is_ascii_alphabetic() {
            let upper = [a.to_ascii_uppercase(), b.to_ascii_uppercase(), c.to_ascii_uppercase()];
            Some(Currency(upper))
        } else {
            None
        }
    }

    /// The code, such as `USD`.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// Digits after the decimal point: none for the yen.
    #[must_use]
    pub const fn decimals(self) -> u32 {
        match &self.0 {
            b"JPY" | b"KRW" | b"CLP" | b"VND" | b"ISK" => 0,
            _ => 2,
        }
    }
}

/// An amount in minor units (cents, yen) of a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// Minor units.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// Reads `12`, `12.5`, `12.50`, `1,234.50` or `12,50`, with or without a currency sign.
    /// None when it is not an amount.
    #[must_use]
    pub fn parse(text: &str, currency: Currency) -> Option<Self> {
        let digits = text.trim().trim_start_matches(['$', '€', '£', '¥', '￥']).trim_start();
        let (negative, digits) =
            digits.strip_prefix('-').map_or((false, digits), |rest| (true, rest));
        // The last separator is the decimal point unless exactly three digits follow it.
        let point = digits.rfind(['.', ',']).filter(|at| {
            let after = digits.len() - at - 1;
            after != 3 || (digits.get(*at..=*at) == Some(".") && !digits.contains(','))
        });
        let (whole, fraction) = match point {
            Some(at) => (digits.get(..at)?, digits.get(at + 1..)?),
            None => (digits, ""),
        };
        let mut minor = 0i64;
        let mut any = false;
        for byte in whole.bytes() {
            match byte {
                b'0'..=b'9' => {
                    minor = minor.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
                    any = true;
                }
                b',' | b'.' | b' ' if any => {}
                _ => return None,
            }
        }
        let mut rest = fraction.bytes();
        for _ in 0..currency.decimals() {
            let digit = rest.next().unwrap_or(b'0');
            if !digit.is_ascii_digit() {
                return None;
            }
            minor = minor.checked_mul(10)?.checked_add(i64::from(digit - b'0'))?;
        }
        if !rest.all(|digit| digit.is_ascii_digit()) || (!any && fraction.is_empty()) {
            return None;
        }
        Some(Money { minor: if negative { -minor } else { minor }, currency })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10i64.pow(self.currency.decimals());
        if unit == 1 {
            return write!(f, "{} {}", self.currency.code(), self.minor);
        }
        let sign = if self.minor < 0 { "-" } else { "" };
        let (whole, cents) = (self.minor.abs() / unit, self.minor.abs() % unit);
        write!(f, "{} {sign}{whole}.{cents:02}", self.currency.code())
    }
}

impl Serialize for Money {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_ways_sellers_write_amounts() {
        let usd = Currency::parse("usd").unwrap();
        let minor = |text: &str| Money::parse(text, usd).map(|money| money.minor);
        assert_eq!(minor("12"), Some(1_200));
        assert_eq!(minor("12.5"), Some(1_250));
        assert_eq!(minor("$1,234.50"), Some(123_450));
        assert_eq!(minor("1.234,50"), Some(123_450));
        assert_eq!(minor("1,234"), Some(123_400));
        assert_eq!(minor("4.999"), Some(499));
        assert_eq!(minor("12,50"), Some(1_250));
        assert_eq!(minor("twelve"), None);
        assert_eq!(minor(""), None);
    }
}
