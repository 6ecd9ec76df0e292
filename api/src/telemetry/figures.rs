//! The figures that monitoring collects. Labels have few values and none of them a person's: a
//! route is its pattern, never a path.

use super::process::Process;
use prometheus::core::Collector;
use prometheus::{
    Encoder, HistogramOpts, HistogramVec, IntCounter, IntCounterVec, IntGauge, IntGaugeVec, Opts,
    Registry, TextEncoder,
};
use std::sync::LazyLock;
use std::time::Duration;

/// Seconds a request or an operation takes.
const SECONDS: [f64; 12] =
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
/// Seconds a job takes.
const JOB_SECONDS: [f64; 10] = [0.01, 0.1, 0.5, 1.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0];
/// Points an operation costs.
const POINTS: [f64; 9] = [1.0, 5.0, 10.0, 50.0, 100.0, 500.0, 1000.0, 2500.0, 5000.0];

/// How something ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// As it should.
    Done,
    /// It will be tried again.
    Again,
    /// For good not as it should.
    Failed,
}

impl Outcome {
    const fn label(self) -> &'static str {
        match self {
            Outcome::Done => "done",
            Outcome::Again => "again",
            Outcome::Failed => "failed",
        }
    }
}

/// Where something was read for which there is a replica.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// There.
    Replica,
    /// In the database: the replica lags.
    Behind,
    /// In the database: the replica does not answer.
    Away,
}

impl Read {
    const fn label(self) -> &'static str {
        match self {
            Read::Replica => "replica",
            Read::Behind => "database_replica_behind",
            Read::Away => "database_replica_away",
        }
    }
}

/// All figures.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: IntCounterVec,
    request_seconds: HistogramVec,
    operations: IntCounterVec,
    operation_seconds: HistogramVec,
    operation_cost: HistogramVec,
    sockets: IntGauge,
    jobs: IntCounterVec,
    job_seconds: HistogramVec,
    jobs_running: IntGauge,
    queue_waiting: IntGauge,
    queue_oldest: IntGauge,
    pool: IntGaugeVec,
    long_reads: IntCounterVec,
    import_bytes: IntCounter,
    import_rows: IntCounterVec,
    mails: IntCounterVec,
    process: IntGaugeVec,
}

/// What the database and its queue say when the figures are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gauged {
    /// Jobs that wait.
    pub waiting: u64,
    /// Seconds the oldest of them has waited.
    pub oldest: u64,
    /// Connections in use.
    pub busy: u32,
    /// Connections that wait for use.
    pub idle: u32,
    /// The most connections there may be.
    pub most: u32,
}

#[expect(clippy::expect_used, reason = "names and labels are fixed, and a test makes all of them")]
static METRICS: LazyLock<Metrics> =
    LazyLock::new(|| Metrics::new().expect("the figures have usable names"));

/// The figures of this process.
#[must_use]
pub fn metrics() -> &'static Metrics {
    &METRICS
}

impl Metrics {
    pub(super) fn new() -> Result<Self, prometheus::Error> {
        let registry = Registry::new_custom(Some("firstscan".to_owned()), None)?;
        let made = Maker(&registry);
        let build = made.gauges("build_info", "The program's version.", &["version"])?;
        build.with_label_values(&[env!("CARGO_PKG_VERSION")]).set(1);
        Ok(Metrics {
            requests: made.counters(
                "http_requests_total",
                "Requests that were answered.",
                &["method", "route", "status"],
            )?,
            request_seconds: made.histograms(
                "http_request_seconds",
                "Seconds until the head of the answer.",
                &["route"],
                &SECONDS,
            )?,
            operations: made.counters(
                "graphql_operations_total",
                "GraphQL operations that were run.",
                &["type", "outcome"],
            )?,
            operation_seconds: made.histograms(
                "graphql_operation_seconds",
                "Seconds an operation ran.",
                &["type"],
                &SECONDS,
            )?,
            operation_cost: made.histograms(
                "graphql_operation_cost",
                "Points an operation cost.",
                &["type"],
                &POINTS,
            )?,
            sockets: made.gauge("graphql_sockets", "Sockets that are open for subscriptions.")?,
            jobs: made.counters("jobs_total", "Jobs that ended.", &["kind", "outcome"])?,
            job_seconds: made.histograms(
                "job_seconds",
                "Seconds a job ran.",
                &["kind"],
                &JOB_SECONDS,
            )?,
            jobs_running: made.gauge("jobs_running", "Jobs that run in this process.")?,
            queue_waiting: made.gauge("queue_waiting", "Jobs that could run and wait.")?,
            queue_oldest: made.gauge("queue_oldest_seconds", "Seconds the oldest job waits.")?,
            pool: made.gauges(
                "database_connections",
                "Connections of this process.",
                &["state"],
            )?,
            long_reads: made.counters(
                "long_reads_total",
                "Reads for which there is a replica, and where they went.",
                &["from"],
            )?,
            import_bytes: made.counter("import_bytes_total", "Bytes of reports that were read.")?,
            import_rows: made.counters(
                "import_rows_total",
                "Rows of reports that were read.",
                &["outcome"],
            )?,
            mails: made.counters("mails_total", "Mails that were sent.", &["outcome"])?,
            process: made.gauges("process", "What the system knows about us.", &["what"])?,
            registry,
        })
    }

    /// A request was answered. `method` and `route` must have few values.
    pub fn request(&self, method: &str, route: &str, status: u16, took: Duration) {
        self.requests.with_label_values(&[method, route, &status.to_string()]).inc();
        self.request_seconds.with_label_values(&[route]).observe(took.as_secs_f64());
    }

    /// An operation was run; `kind` is query, mutation or subscription.
    pub fn operation(&self, kind: &str, outcome: Outcome, cost: u64, took: Duration) {
        self.operations.with_label_values(&[kind, outcome.label()]).inc();
        self.operation_seconds.with_label_values(&[kind]).observe(took.as_secs_f64());
        #[expect(clippy::cast_precision_loss, reason = "costs are far below 2^52")]
        self.operation_cost.with_label_values(&[kind]).observe(cost as f64);
    }

    /// A socket was opened; it counts until this is dropped.
    #[must_use]
    pub fn socket(&'static self) -> Running {
        Running::of(&self.sockets)
    }

    /// A job runs; it counts until this is dropped.
    #[must_use]
    pub fn running_job(&'static self) -> Running {
        Running::of(&self.jobs_running)
    }

    /// A job ended.
    pub fn job(&self, kind: &str, outcome: Outcome, took: Duration) {
        self.jobs.with_label_values(&[kind, outcome.label()]).inc();
        self.job_seconds.with_label_values(&[kind]).observe(took.as_secs_f64());
    }

    /// What takes long was read where there is a replica.
    pub fn long_read(&self, from: Read) {
        self.long_reads.with_label_values(&[from.label()]).inc();
    }

    /// Bytes of a report were read.
    pub fn imported_bytes(&self, bytes: u64) {
        self.import_bytes.inc_by(bytes);
    }

    /// Rows of a report were read: taken, and set aside.
    pub fn imported_rows(&self, taken: u64, quarantined: u64) {
        self.import_rows.with_label_values(&["taken"]).inc_by(taken);
        self.import_rows.with_label_values(&["quarantined"]).inc_by(quarantined);
    }

    /// A mail was handed over, or not.
    pub fn mail(&self, outcome: Outcome) {
        self.mails.with_label_values(&[outcome.label()]).inc();
    }

    /// All figures as Prometheus reads them, with what the process uses now.
    ///
    /// # Errors
    /// When a figure cannot be written.
    pub fn exposed(&self, gauged: Option<Gauged>) -> Result<String, prometheus::Error> {
        let set = |gauges: &IntGaugeVec, label: &str, value: i64| {
            gauges.with_label_values(&[label]).set(value);
        };
        if let Some(Gauged { waiting, oldest, busy, idle, most }) = gauged {
            self.queue_waiting.set(i64::try_from(waiting).unwrap_or(i64::MAX));
            self.queue_oldest.set(i64::try_from(oldest).unwrap_or(i64::MAX));
            set(&self.pool, "busy", busy.into());
            set(&self.pool, "idle", idle.into());
            set(&self.pool, "most", most.into());
        }
        let Process { resident, peak, files, threads } = Process::look();
        set(&self.process, "resident_bytes", resident);
        set(&self.process, "peak_resident_bytes", peak);
        set(&self.process, "open_files", files);
        set(&self.process, "threads", threads);
        let mut out = Vec::new();
        TextEncoder::new().encode(&self.registry.gather(), &mut out)?;
        Ok(String::from_utf8_lossy(&out).into_owned())
    }
}

/// Counts one for as long as it lives.
#[derive(Debug)]
pub struct Running(&'static IntGauge);

impl Running {
    fn of(gauge: &'static IntGauge) -> Self {
        gauge.inc();
        Running(gauge)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// Makes figures and has them collected.
struct Maker<'r>(&'r Registry);

impl Maker<'_> {
    fn kept<C: Collector + Clone + 'static>(&self, figure: C) -> Result<C, prometheus::Error> {
        self.0.register(Box::new(figure.clone()))?;
        Ok(figure)
    }

    fn counter(&self, name: &str, help: &str) -> Result<IntCounter, prometheus::Error> {
        self.kept(IntCounter::new(name, help)?)
    }

    fn counters(
        &self,
        name: &str,
        help: &str,
        labels: &[&str],
    ) -> Result<IntCounterVec, prometheus::Error> {
        self.kept(IntCounterVec::new(Opts::new(name, help), labels)?)
    }

    fn gauge(&self, name: &str, help: &str) -> Result<IntGauge, prometheus::Error> {
        self.kept(IntGauge::new(name, help)?)
    }

    fn gauges(
        &self,
        name: &str,
        help: &str,
        labels: &[&str],
    ) -> Result<IntGaugeVec, prometheus::Error> {
        self.kept(IntGaugeVec::new(Opts::new(name, help), labels)?)
    }

    fn histograms(
        &self,
        name: &str,
        help: &str,
        labels: &[&str],
        buckets: &[f64],
    ) -> Result<HistogramVec, prometheus::Error> {
        let options = HistogramOpts::new(name, help).buckets(buckets.to_vec());
        self.kept(HistogramVec::new(options, labels)?)
    }
}
