//! Turns a report of any of the usual encodings into UTF-8, a piece at a time.
//!
//! As long as a file is plain ASCII its encoding does not matter, so it is settled by the first
//! piece that is not: valid UTF-8, else Shift-JIS or Windows-1252.

use super::refusal::RefusalReason;
use encoding_rs::{CoderResult, Decoder, Encoding, SHIFT_JIS, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::io::Read;

/// Bytes asked for at a time.
pub const PIECE: usize = 128 * 1024;

/// Reads UTF-8 out of a report.
pub struct Utf8Reader<R> {
    inner: R,
    state: State,
    japanese: bool,
    raw: Vec<u8>,
}

enum State {
    Start,
    Ascii,
    Utf8,
    Legacy(Box<Decoder>, &'static str),
    End,
}

impl<R: Read> Utf8Reader<R> {
    /// `japanese`: whether Shift-JIS is likelier than Windows-1252.
    pub fn new(inner: R, japanese: bool) -> Self {
        Utf8Reader { inner, state: State::Start, japanese, raw: Vec::new() }
    }

    /// Appends the next piece. False at the end.
    pub fn fill(&mut self, out: &mut Vec<u8>) -> Result<bool, RefusalReason> {
        match self.state {
            State::End => Ok(false),
            State::Start => self.start(out),
            State::Legacy(..) => {
                self.raw.clear();
                let last = self.read_piece()? == 0;
                self.decode(out, last)?;
                Ok(!last)
            }
            State::Ascii | State::Utf8 => {
                let before = out.len();
                let read = read_up_to(&mut self.inner, out)?;
                if read == 0 {
                    self.state = State::End;
                    return Ok(false);
                }
                if matches!(self.state, State::Ascii) {
                    self.settle(out, before)?;
                }
                Ok(true)
            }
        }
    }

    /// Looks for a byte-order mark, or for the pattern that UTF-16 makes of plain text.
    fn start(&mut self, out: &mut Vec<u8>) -> Result<bool, RefusalReason> {
        self.raw.clear();
        if self.read_piece()? == 0 {
            self.state = State::End;
            return Ok(false);
        }
        if let Some(text) = self.raw.strip_prefix(b"\xEF\xBB\xBF") {
            out.extend_from_slice(text);
            self.state = State::Utf8;
            return Ok(true);
        }
        if let Some(encoding) = utf16_of(&self.raw) {
            self.state = State::Legacy(Box::new(encoding.new_decoder()), "UTF-16");
            self.decode(out, false)?;
            return Ok(true);
        }
        let before = out.len();
        out.extend_from_slice(&self.raw);
        self.state = State::Ascii;
        self.settle(out, before)?;
        Ok(true)
    }

    /// Decides on the encoding once something is not ASCII, and decodes that part anew if need be.
    fn settle(&mut self, out: &mut Vec<u8>, from: usize) -> Result<(), RefusalReason> {
        let fresh = out.get(from..).unwrap_or_default();
        if fresh.is_ascii() {
            return Ok(());
        }
        if is_mostly_utf8(fresh) {
            self.state = State::Utf8;
            return Ok(());
        }
        let (encoding, name) = if is_shift_jis(fresh, self.japanese) {
            (SHIFT_JIS, "Shift-JIS")
        } else {
            (WINDOWS_1252, "Windows-1252")
        };
        self.state = State::Legacy(Box::new(encoding.new_decoder_without_bom_handling()), name);
        self.raw = out.split_off(from);
        self.decode(out, false)
    }

    fn read_piece(&mut self) -> Result<usize, RefusalReason> {
        Ok(read_up_to(&mut self.inner, &mut self.raw)?)
    }

    /// Decodes what is in `raw`. A character that breaks off at the end of the file is refused.
    fn decode(&mut self, out: &mut Vec<u8>, last: bool) -> Result<(), RefusalReason> {
        let State::Legacy(decoder, name) = &mut self.state else { return Ok(()) };
        let needed = decoder.max_utf8_buffer_length(self.raw.len()).unwrap_or(PIECE * 4);
        let mut text = vec![0; needed];
        let mut source = self.raw.as_slice();
        let cut = last && source.is_empty();
        loop {
            let (result, read, written, replaced) = decoder.decode_to_utf8(source, &mut text, last);
            out.extend_from_slice(text.get(..written).unwrap_or_default());
            source = source.get(read..).unwrap_or_default();
            if cut && replaced {
                return Err(RefusalReason::CutOff(name));
            }
            if result == CoderResult::InputEmpty {
                break;
            }
        }
        if last {
            self.state = State::End;
        }
        Ok(())
    }
}

fn read_up_to<R: Read>(inner: &mut R, out: &mut Vec<u8>) -> std::io::Result<usize> {
    inner.by_ref().take(PIECE as u64).read_to_end(out)
}

fn utf16_of(start: &[u8]) -> Option<&'static Encoding> {
    match start {
        [0xFF, 0xFE, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let sample = start.get(..start.len().min(1_024) & !1).unwrap_or_default();
    let nuls = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (nuls(0), nuls(1), sample.len() / 2);
    if pairs < 4 {
        None
    } else if odd * 2 > pairs && even * 8 < pairs {
        Some(UTF_16LE)
    } else if even * 2 > pairs && odd * 8 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Text of another encoding is hardly ever valid UTF-8 by chance: as long as there is more that is
/// than that is not, a few damaged characters are just that. A cut at the end is no damage.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut damaged) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    let cut = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    cut || valid >= damaged
}

/// Western text can be valid Shift-JIS by chance, but then it hardly ever makes kana.
fn is_shift_jis(bytes: &[u8], japanese: bool) -> bool {
    let mut decoder = SHIFT_JIS.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() * 3);
    let (_, _, replaced) = decoder.decode_to_string(bytes, &mut text, false);
    let kana = || text.chars().any(|c| ('\u{3041}'..='\u{30FE}').contains(&c));
    !replaced && (japanese || kana())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(bytes: &[u8], japanese: bool) -> Result<String, RefusalReason> {
        let mut reader = Utf8Reader::new(bytes, japanese);
        let mut out = Vec::new();
        while reader.fill(&mut out)? {}
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn reads_every_encoding_of_the_same_text() {
        let text = "order-id,ship-from-city\n1,Zürich\n";
        let utf16 = |to: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(to).collect()
        };
        let cp1252 = WINDOWS_1252.encode(text).0.into_owned();
        let without_mark = utf16(u16::to_le_bytes).split_off(2);
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
            without_mark,
            cp1252,
        ] {
            assert_eq!(decode(&bytes, false).unwrap(), text);
        }
        let japanese = "注文番号,出荷数\nカタカナ";
        assert_eq!(decode(&SHIFT_JIS.encode(japanese).0, true).unwrap(), japanese);
        assert_eq!(decode(&SHIFT_JIS.encode(japanese).0, false).unwrap(), japanese);
    }

    #[test]
    fn an_accent_far_into_the_file_is_still_read_in_its_encoding() {
        let text = "a,b\n".repeat(100_000) + "é\n";
        assert_eq!(decode(&WINDOWS_1252.encode(&text).0, false).unwrap(), text);
        assert_eq!(decode(text.as_bytes(), false).unwrap(), text);
    }

    #[test]
    fn a_utf16_file_that_breaks_off_is_refused() {
        let mut bytes: Vec<u8> =
            "\u{FEFF}order-id".encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.pop();
        assert!(matches!(decode(&bytes, false), Err(RefusalReason::CutOff("UTF-16"))));
    }
}
