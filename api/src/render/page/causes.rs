//! Why? The defects, with shares that add up to the invalid packages.

use super::Depth;
use super::parts::{Block, Pareto, Section};
use super::safe::has_rate;
use super::table::{Cell, Column, Row, Table};
use crate::render::bar::{Gauge, Scale};
use crate::render::number::{count, counted, part, share, tenths, tenths_that_add_up};
use crate::render::plain::Plain;
use crate::render::words::{self, Tone};
use domain::assessment::{Assessment, Cause, Risk, Sample};

const CAUSES: [Column; 7] = [
    Column::sentences("cause", 26),
    Column::figures("share"),
    Column::figures("of all"),
    Column::bars("part of all", 8).rank(1).charted(),
    Column::figures("involved"),
    Column::figures("sole"),
    Column::figures("if fixed"),
];
const EXAMPLES: [Column; 4] = [
    Column::sentences("cause", 20),
    Column::words("order"),
    Column::names("tracking number", 16),
    Column::sentences("what was compared", 20),
];
const RISKS: [Column; 2] = [Column::sentences("problem", 26), Column::figures("packages")];

pub(super) fn section(assessment: &Assessment, depth: Depth) -> Section {
    let causes = &assessment.causes;
    let invalid = assessment.overall.invalid;
    let shares: Vec<_> = causes.iter().map(|cause| cause.share).collect();
    let shares = tenths_that_add_up(&shares, invalid);
    let (tone, answer) = answer(causes, &shares, invalid);
    let mut blocks = Vec::new();
    if !causes.is_empty() {
        let bars = causes.iter().map(|cause| cause.code.title()).zip(shares.iter().copied());
        let mut bars: Vec<_> = bars.collect();
        bars.sort_by_key(|(_, share)| std::cmp::Reverse(*share));
        blocks.push(Block::Pareto(Pareto { bars }));
        blocks.push(Block::Table(table(assessment, &shares, depth)));
    }
    if depth.examples > 0 && causes.iter().any(|cause| !cause.samples.is_empty()) {
        blocks.push(Block::Table(examples(causes, depth)));
    }
    blocks.extend(risks(&assessment.risks));
    Section { id: "why", question: "Why?", answer: answer.into(), tone, blocks }
}

fn answer(causes: &[Cause], shares: &[u64], invalid: u64) -> (Tone, String) {
    let (Some(first), Some(tenth)) = (causes.first(), shares.first()) else {
        return (Tone::Good, "No package is invalid.".to_owned());
    };
    let of_all = share(part(*tenth, invalid.saturating_mul(10)));
    let all = counted(invalid, "invalid package");
    (Tone::Normal, format!("Above all: {}, {of_all} of {all}.", first.code.title()))
}

fn table(assessment: &Assessment, shares: &[u64], depth: Depth) -> Table {
    let whole = assessment.overall.invalid;
    let rates = has_rate(assessment);
    let greatest = shares.iter().copied().max().unwrap_or(0);
    let row = |(cause, tenth): (&Cause, &u64)| {
        let gauge = Gauge {
            scale: Scale::up_to(greatest),
            value: Some(*tenth),
            line: None,
            tone: Tone::Accent,
        };
        let fixed = cause.rate_if_fixed_bp.filter(|_| rates);
        let met = fixed.is_some_and(|bp| bp >= assessment.rulebook.threshold_bp);
        let cells = vec![
            Cell::Text(cause.code.title().into(), Tone::Strong),
            Cell::text(tenths(*tenth)),
            Cell::text(share(part(*tenth, whole.saturating_mul(10)))),
            Cell::Gauge(gauge),
            Cell::count(cause.involved),
            Cell::count(cause.sole),
            Cell::rate(fixed).toned(if met { Tone::Good } else { Tone::Normal }).when(rates),
        ];
        Row::new(cells).under(under(cause, depth))
    };
    let mut rows: Vec<Row> = assessment.causes.iter().zip(shares).map(row).collect();
    let total = vec![
        Cell::text("All causes"),
        Cell::text(tenths(shares.iter().sum())),
        Cell::text(share(part(shares.iter().sum(), whole.saturating_mul(10)))),
    ];
    let blanks = std::iter::repeat_with(|| Cell::None).take(CAUSES.len() - total.len());
    rows.push(Row::new(total.into_iter().chain(blanks).collect()).total());
    Table::new("Causes", &CAUSES, rows).legend(
        "share: a package with several defects is split between them; involved: has the defect; \
         sole: has no other",
    )
}

/// The reasons, and one package to look at where there is no list of them.
fn under(cause: &Cause, depth: Depth) -> Vec<Plain> {
    let mut reasons: Vec<_> = cause.reasons.iter().collect();
    reasons.sort_by_key(|(_, number)| std::cmp::Reverse(**number));
    let reasons: Vec<String> = reasons
        .into_iter()
        .map(|(reason, number)| format!("{} {}", words::reason(*reason), count(*number)))
        .collect();
    let example =
        |sample: &Sample| Plain::from(format!("e.g. {}: {}", sample.order_id, sample.evidence));
    let reasons = (!reasons.is_empty()).then(|| Plain::from(reasons.join(", ")));
    let example = cause.samples.first().filter(|_| depth.examples == 0).map(example);
    reasons.into_iter().chain(example).collect()
}

fn examples(causes: &[Cause], depth: Depth) -> Table {
    let of = |cause: &Cause| {
        let title = cause.code.title();
        let row = |sample: &Sample| {
            Row::new(vec![
                Cell::text(title),
                Cell::id(&sample.order_id),
                Cell::id(&sample.tracking_number),
                Cell::text(&sample.evidence),
            ])
        };
        cause.samples.iter().take(depth.examples).map(row).collect::<Vec<_>>()
    };
    Table::new("Packages that show it", &EXAMPLES, causes.iter().flat_map(of).collect())
}

fn risks(risks: &[Risk]) -> Vec<Block> {
    if risks.is_empty() {
        return Vec::new();
    }
    let row =
        |risk: &Risk| Row::new(vec![Cell::text(risk.code.title()), Cell::count(risk.involved)]);
    let table = Table::new("Risks", &RISKS, risks.iter().map(row).collect());
    vec![Block::Heading("Seen, but not counted under this rulebook".into()), Block::Table(table)]
}
