//! Puts stored packages back into a ledger, on several threads.

use super::dictionary::Dictionary;
use super::package::{Package, Unreadable};
use crate::check::Desk;
use crate::ledger::{Batch, Clerk, Ledger, Translation};
use std::sync::mpsc::{Receiver, Sender, channel};

/// Blocks on their way for each thread.
const WAITING: usize = 2;

/// What a store gives of a package.
pub trait AsPackage {
    /// The package.
    fn package(&self) -> Package<'_>;
}

impl AsPackage for Package<'_> {
    fn package(&self) -> Package<'_> {
        *self
    }
}

/// A stored package that could not be read, and so is not in the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its order.
    pub order_id: String,
    /// Its tracking number.
    pub number: String,
    /// What is wrong.
    pub why: Unreadable,
}

/// A block's rows, and the packages that could not be read.
type Read = (Batch, Vec<Skipped>);

/// A reading thread: blocks go in, batches come out.
struct Reader<P> {
    blocks: Sender<Vec<P>>,
    read: Receiver<Read>,
    translation: Translation,
}

/// Judges packages and enters them into the ledger, in their order. `blocks` is read on the
/// caller's own thread while `threads` others judge; blocks of a few thousand packages do well.
/// Gives the packages that could not be read.
#[must_use = "skipped packages are missing in every figure"]
pub fn restock<P, D>(
    ledger: &mut Ledger,
    desk: &Desk,
    dictionary: &D,
    threads: usize,
    blocks: impl IntoIterator<Item = Vec<P>>,
) -> Vec<Skipped>
where
    P: AsPackage + Send,
    D: Dictionary + Sync + ?Sized,
{
    let mut skipped = Vec::new();
    ledger.begin_source();
    let (hasher, keeps) = (ledger.hasher(), ledger.kept().is_some());
    std::thread::scope(|scope| {
        // Blocks go round the readers, so taking from them in turn keeps the packages' order.
        let mut readers: Vec<Reader<P>> = (0..threads.max(1))
            .map(|_| {
                let (blocks, to_read) = channel::<Vec<P>>();
                let (put, read) = channel();
                let mut clerk = Clerk::new(desk, hasher.clone()).keeping_facts(keeps);
                scope.spawn(move || {
                    for block in to_read {
                        let found = read_block(&mut clerk, dictionary, &block);
                        if put.send(found).is_err() {
                            break;
                        }
                    }
                });
                Reader { blocks, read, translation: Translation::default() }
            })
            .collect();
        let (mut sent, mut taken) = (0, 0);
        let limit = readers.len() * WAITING;
        let mut take = |reader: Option<&mut Reader<P>>| {
            if let Some(reader) = reader
                && let Ok((batch, unread)) = reader.read.recv()
            {
                ledger.enter(batch, &mut reader.translation, 0);
                skipped.extend(unread);
            }
        };
        let count = readers.len();
        for block in blocks {
            if sent - taken == limit {
                take(readers.get_mut(taken % count));
                taken += 1;
            }
            if let Some(reader) = readers.get(sent % count) {
                // A reader ends before its blocks do only by panicking, which the scope passes on.
                let _ = reader.blocks.send(block);
            }
            sent += 1;
        }
        (taken..sent).for_each(|at| take(readers.get_mut(at % count)));
    });
    skipped
}

fn read_block<P, D>(clerk: &mut Clerk<'_>, dictionary: &D, block: &[P]) -> Read
where
    P: AsPackage,
    D: Dictionary + ?Sized,
{
    let mut skipped = Vec::new();
    for (line, package) in (1..).zip(block) {
        let package = package.package();
        match package.rows(dictionary) {
            Ok(rows) => rows.iter().for_each(|row| clerk.enter(row, line)),
            Err(why) => skipped.push(Skipped {
                order_id: package.order_id.to_owned(),
                number: package.number.to_owned(),
                why,
            }),
        }
    }
    (clerk.take_batch(), skipped)
}
