//! Rows a second of the counting pass and of a whole review, on a sample in memory.
#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use domain::assess::{Question, assess};
use domain::check::{Desk, SkuMap};
use domain::document::Document;
use domain::intake::{InMemory, Intake, Taken, count};
use domain::ledger::History;
use domain::marketplace::Marketplace;
use domain::profile::Profile;
use domain::rulebook::Rulebook;
use firstscan::sample::Sample;
use std::hint::black_box;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROWS: u64 = 200_000;
const THREADS: usize = 2;

fn review(c: &mut Criterion) {
    let mut sample = Sample::new(Marketplace::Us, "realistic".parse().unwrap()).unwrap();
    sample.rows = ROWS;
    let mut bytes = Vec::new();
    sample.write(&mut bytes).unwrap();
    let report = InMemory::new("sample.csv", bytes);
    let profile = Profile::parse(&sample.profile()).unwrap();
    let rulebook = Rulebook::find("standard").unwrap().clone();
    let desk = Desk::new(&profile, rulebook, sample.as_of.into(), SkuMap::new()).unwrap();
    let mut group = c.benchmark_group("200,000 rows");
    group.sample_size(20).throughput(Throughput::Elements(ROWS));
    group.bench_function("counting pass", |b| {
        b.iter(|| black_box(count(&report, &desk, THREADS).unwrap()));
    });
    group.bench_function("whole review", |b| {
        b.iter(|| {
            let mut aside = |_: &_| {};
            let intake = Intake::new(&desk, History::new(), THREADS, &mut aside, &|_| {});
            let Taken { ledger, input, .. } = intake.read_all(&[&report]).unwrap();
            let question = Question { threads: THREADS, ..Question::default() };
            black_box(Document::new(assess(&desk, &ledger, &question, input).assessment))
        });
    });
    group.finish();
}

criterion_group!(benches, review);
criterion_main!(benches);
