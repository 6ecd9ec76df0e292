//! How fast a file can be read at all: counts its newlines on one core, and does nothing else.

use std::fs::File;
use std::io::{self, Read, Write};

/// Fits the second-level cache.
const BLOCK: usize = 256 << 10;

fn main() -> io::Result<()> {
    let path = std::env::args_os().nth(1).ok_or_else(|| io::Error::other("limit FILE"))?;
    let mut file = File::open(path)?;
    let mut block = vec![0; BLOCK];
    let (mut bytes, mut lines) = (0, 0);
    loop {
        let read = file.read(&mut block)?;
        if read == 0 {
            break;
        }
        bytes += read;
        lines += block.get(..read).unwrap_or_default().chunks(255).map(newlines).sum::<usize>();
    }
    writeln!(io::stdout(), "{bytes} bytes, {lines} lines")
}

/// Newlines in at most 255 bytes: the sum then fits a byte, and a register holds many sums.
fn newlines(bytes: &[u8]) -> usize {
    usize::from(bytes.iter().map(|byte| u8::from(*byte == b'\n')).sum::<u8>())
}
