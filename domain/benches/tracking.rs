//! How many numbers a second one core checks, explains and identifies.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use domain::tracking::{Courier, Number, check, identify, outcome, specimen};

/// About 280 numbers with the carrier they are declared for: two in three good, the rest mistyped,
/// too short, of another carrier or no number at all.
fn mixed() -> Vec<(String, Courier)> {
    let mut numbers = Vec::new();
    for (seed, &courier) in
        (0..9).flat_map(|seed| Courier::NAMED.iter().map(move |courier| (seed, courier)))
    {
        let Some(number) = specimen(courier, seed) else { continue };
        numbers.push(match seed {
            6 => (number.replace(['3', '4'], "7"), courier),
            7 => (number.chars().skip(1).collect(), courier),
            8 if numbers.len() % 3 == 0 => ("no tracking".to_owned(), courier),
            8 => (number, Courier::FedEx),
            _ => (number, courier),
        });
    }
    numbers
}

fn tracking(criterion: &mut Criterion) {
    let numbers = mixed();
    let mut group = criterion.benchmark_group("tracking");
    group.throughput(Throughput::Elements(numbers.len() as u64));
    group.bench_function("check with reasons, mixed", |bencher| {
        bencher.iter(|| {
            for (raw, courier) in &numbers {
                black_box(check(black_box(raw), Some("113-4567890-1234567"), Some(*courier)));
            }
        });
    });
    group.bench_function("outcome, mixed", |bencher| {
        bencher.iter(|| {
            for (raw, courier) in &numbers {
                let number = Number::parse(black_box(raw));
                black_box(outcome(&number, raw, Some("113-4567890-1234567"), Some(*courier)));
            }
        });
    });
    group.bench_function("identify, mixed", |bencher| {
        bencher.iter(|| {
            for (raw, _) in &numbers {
                black_box(identify(&Number::parse(black_box(raw))));
            }
        });
    });
    for (name, courier) in
        [("USPS", Courier::Usps), ("UPS", Courier::Ups), ("FedEx", Courier::FedEx)]
    {
        let clean: Vec<String> = (0..256).filter_map(|seed| specimen(courier, seed)).collect();
        group.throughput(Throughput::Elements(clean.len() as u64));
        group.bench_function(format!("outcome, clean {name}"), |bencher| {
            bencher.iter(|| {
                for raw in &clean {
                    let number = Number::parse(black_box(raw));
                    black_box(outcome(&number, raw, Some("113-4567890-1234567"), Some(courier)));
                }
            });
        });
    }
    group.finish();
}

criterion_group!(benches, tracking);
criterion_main!(benches);
