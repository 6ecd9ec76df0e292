//! Six characters at the end of every secret that leaves us: a typing error or a cut text is told
//! from a wrong secret without asking the database, and scanners find leaked ones without false
//! alarms. No protection against forging; the secret is that.

use super::base62;

/// Characters that the checksum takes.
pub(super) const LENGTH: usize = 6;

/// The text with its checksum behind it.
pub(super) fn seal(text: &str) -> String {
    format!("{text}{}", of(text))
}

/// The text before its checksum, if that is right.
pub(super) fn open(sealed: &str) -> Option<&str> {
    let (text, sum) = sealed.split_at_checked(sealed.len().checked_sub(LENGTH)?)?;
    (sum == of(text)).then_some(text)
}

fn of(text: &str) -> String {
    base62::encode(&crc32(text.as_bytes()).to_be_bytes(), LENGTH)
}

/// CRC-32 as in zip and Ethernet.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value_of_the_catalogue() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn a_changed_character_is_seen() {
        let sealed = seal("fs_live_abc");
        assert_eq!(open(&sealed), Some("fs_live_abc"));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[at] ^= 1;
            assert_eq!(open(&String::from_utf8(changed).unwrap()), None, "{at}");
        }
        assert_eq!(open("abc"), None);
        assert_eq!(open("ä1234567ä"), None);
        assert_eq!(open(&"é".repeat(4)), None);
    }
}
