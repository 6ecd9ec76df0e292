//! Reads text reports on several threads: one cuts blocks, some read them, and the caller's own
//! merges what they found, in the report's order.

use super::blocks::Blocks;
use super::encoding::Utf8Reader;
use super::header::{Header, TextHeader};
use super::refusal::RefusalReason;
use super::report::Report;
use super::split::{Dialect, RECORD_LIMIT, Record, Splitter};
use memchr::memchr;
use std::borrow::Cow;
use std::io::Read;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

/// Blocks that wait for each thread.
const WAITING: usize = 2;

/// A text report whose header was found.
pub struct TextReport<'a> {
    /// The report.
    pub report: &'a dyn Report,
    /// Its header.
    pub header: &'a TextHeader,
    /// Whether Shift-JIS is likelier than Windows-1252.
    pub japanese: bool,
}

/// Finds the header of a text report.
pub fn find_header(report: &dyn Report, japanese: bool) -> Result<TextHeader, RefusalReason> {
    let mut blocks = Blocks::new(Utf8Reader::new(report.open()?, japanese));
    let start = blocks.start()?;
    let valid = match std::str::from_utf8(start) {
        Ok(text) => text,
        Err(error) => {
            let valid = start.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(valid).unwrap_or("")
        }
    };
    if start.is_empty() || (valid.len() == start.len() && valid.trim().is_empty()) {
        return Err(RefusalReason::Empty);
    }
    let binary = start.contains(&0) || valid.is_empty();
    Header::find(valid).map_err(|why| match why {
        RefusalReason::MissingColumns(_) | RefusalReason::Empty if binary => {
            RefusalReason::NotAReport { found: "binary data" }
        }
        RefusalReason::MissingColumns(_) if is_one_endless_line(valid) => {
            RefusalReason::LineTooLong { line: 1, limit: RECORD_LIMIT }
        }
        why => why,
    })
}

fn is_one_endless_line(start: &str) -> bool {
    start.len() >= RECORD_LIMIT && !start.contains(['\n', '\r'])
}

/// A block of a report, to be read by one thread.
pub struct Block<'a> {
    /// Whole records.
    pub text: &'a str,
    /// Some of it was not valid UTF-8, or is NUL.
    pub damaged: bool,
    /// Bytes it took in the report.
    pub bytes: u64,
}

impl TextReport<'_> {
    /// Reads the report's blocks on several threads. Each thread reads with what `start` makes;
    /// `merge` gets what was read of each block, in the report's order, with the thread's index.
    pub fn map<Read, Found>(
        &self,
        threads: usize,
        start: impl Fn() -> Read,
        mut merge: impl FnMut(usize, Found) -> Result<(), RefusalReason>,
    ) -> Result<(), RefusalReason>
    where
        Read: FnMut(&mut Splitter, &Block<'_>) -> Found + Send,
        Found: Send,
    {
        let blocks = self.blocks()?;
        let dialect = self.header.dialect;
        std::thread::scope(|scope| {
            let (mut to_workers, mut from_workers) = (Vec::new(), Vec::new());
            let (used, reuse) = channel();
            for _ in 0..threads.max(1) {
                let (block_in, block_out) = sync_channel(WAITING);
                let (found_in, found_out) = sync_channel(WAITING);
                let read = start();
                let used = used.clone();
                scope.spawn(move || work(read, dialect, &block_out, &found_in, &used));
                to_workers.push(block_in);
                from_workers.push(found_out);
            }
            drop(used);
            scope.spawn(move || cut(blocks, dialect, &to_workers, &reuse));
            // Blocks go round the threads, so taking from them in turn keeps the report's order.
            for (worker, found) in from_workers.iter().enumerate().cycle() {
                match found.recv() {
                    Ok(found) => merge(worker, found?)?,
                    Err(_) => return Ok(()),
                }
            }
            Ok(())
        })
    }

    /// Calls `each` for every record until it says stop, with its line in the report.
    pub fn each_record(
        &self,
        mut each: impl FnMut(&Record<'_>, bool, u64) -> ControlFlow<()>,
    ) -> Result<(), RefusalReason> {
        let mut blocks = self.blocks()?;
        let mut splitter = Splitter::new(self.header.dialect);
        let mut line = self.header.lines + 1;
        let mut flow = ControlFlow::Continue(());
        let mut used = Vec::new();
        loop {
            let block = blocks.next_block(used, self.header.dialect);
            let Some(block) = block.map_err(|why| on_line(why, line))? else { break };
            let (text, damaged) = text_of(&block);
            line += splitter.records(&text, |record| {
                if flow.is_continue() {
                    flow = each(record, damaged, line + record.line);
                }
            });
            if flow.is_break() {
                break;
            }
            used = block;
        }
        Ok(())
    }

    fn blocks(&self) -> Result<Blocks<Box<dyn Read + Send>>, RefusalReason> {
        let mut blocks = Blocks::new(Utf8Reader::new(self.report.open()?, self.japanese));
        blocks.start()?;
        blocks.skip(self.header.bytes);
        Ok(blocks)
    }
}

/// A refusal of a line that was counted from a block's own start.
pub fn on_line(refusal: RefusalReason, line: u64) -> RefusalReason {
    match refusal {
        RefusalReason::LineTooLong { limit, .. } => RefusalReason::LineTooLong { line, limit },
        refusal => refusal,
    }
}

/// The text of a block, and whether some of it is damaged. Nearly every block is valid.
fn text_of(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), memchr(0, bytes).is_some()),
        Err(_) => (String::from_utf8_lossy(bytes), true),
    }
}

type Cut = Result<Vec<u8>, RefusalReason>;

/// Blocks that were read come back to be filled again: fresh memory costs more than reading it.
fn cut<R: Read>(
    mut blocks: Blocks<R>,
    dialect: Dialect,
    workers: &[SyncSender<Cut>],
    reuse: &Receiver<Vec<u8>>,
) {
    for worker in workers.iter().cycle() {
        let block = match blocks.next_block(reuse.try_recv().unwrap_or_default(), dialect) {
            Ok(Some(block)) => Ok(block),
            Ok(None) => return,
            Err(refusal) => Err(refusal),
        };
        let failed = block.is_err();
        if worker.send(block).is_err() || failed {
            return;
        }
    }
}

fn work<Found>(
    mut read: impl FnMut(&mut Splitter, &Block<'_>) -> Found,
    dialect: Dialect,
    blocks: &Receiver<Cut>,
    found: &SyncSender<Result<Found, RefusalReason>>,
    used: &Sender<Vec<u8>>,
) {
    let mut splitter = Splitter::new(dialect);
    while let Ok(block) = blocks.recv() {
        let read = block.map(|bytes| {
            let (text, damaged) = text_of(&bytes);
            let block = Block { text: &text, damaged, bytes: bytes.len() as u64 };
            let found = read(&mut splitter, &block);
            drop(text);
            // Nobody takes it back once all blocks are cut.
            let _ = used.send(bytes);
            found
        });
        let failed = read.is_err();
        if found.send(read).is_err() || failed {
            return;
        }
    }
}
