//! The fields of a market's health as text; a test holds them against those that the library makes.

use super::{CategoryScore, Health, Problem, ProblemCount, ProblemFamily, Score, TrendPoint};
use crate::graphql::scalar::Date;
use crate::graphql::written::{Asked, Fields, Json};
use async_graphql::resolver_utils::enum_value;
use async_graphql::{OutputType, ScalarType};
use std::borrow::Cow;

impl Fields for Health {
    fn type_name() -> Cow<'static, str> {
        <Self as OutputType>::type_name()
    }

    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()> {
        let window = self.0.window;
        match asked.name {
            "windowStart" => json.value(&window.map(|(first, _)| Date::of(first).to_value())),
            "windowEnd" => json.value(&window.map(|(_, last)| Date::of(last).to_value())),
            "thresholdBp" => json.value(&self.0.threshold_bp),
            "overall" => json.object(&Score::from(&self.0.overall), asked),
            "categories" => json.objects(self.by_category(), asked),
            "trend" => json.objects(self.by_day(), asked),
            "problems" => json.objects(self.by_problem(), asked),
            _ => None,
        }
    }
}

impl Fields for Score {
    fn type_name() -> Cow<'static, str> {
        <Self as OutputType>::type_name()
    }

    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()> {
        match asked.name {
            "counted" => json.value(&self.counted),
            "valid" => json.value(&self.valid),
            "invalid" => json.value(&self.invalid),
            "pending" => json.value(&self.pending),
            "exempt" => json.value(&self.exempt),
            "rateBp" => json.value(&self.rate_bp),
            "status" => json.value(&enum_value(self.status)),
            "headroom" => json.value(&self.headroom),
            "deficit" => json.value(&self.deficit),
            "cleanNeeded" => json.value(&self.clean_needed),
            "bestCaseBp" => json.value(&self.best_case_bp),
            "worstCaseBp" => json.value(&self.worst_case_bp),
            _ => None,
        }
    }
}

impl Fields for CategoryScore {
    fn type_name() -> Cow<'static, str> {
        <Self as OutputType>::type_name()
    }

    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()> {
        match asked.name {
            "category" => json.value(&self.category),
            "score" => json.object(&self.score, asked),
            _ => None,
        }
    }
}

impl Fields for TrendPoint {
    fn type_name() -> Cow<'static, str> {
        <Self as OutputType>::type_name()
    }

    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()> {
        match asked.name {
            "date" => json.value(&self.date.to_value()),
            "counted" => json.value(&self.counted),
            "valid" => json.value(&self.valid),
            "rollingBp" => json.value(&self.rolling_bp),
            _ => None,
        }
    }
}

impl Fields for ProblemCount {
    fn type_name() -> Cow<'static, str> {
        <Self as OutputType>::type_name()
    }

    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()> {
        match asked.name {
            "problem" => json.object(&self.problem, asked),
            "defects" => json.value(&self.defects),
            "sole" => json.value(&self.sole),
            "risks" => json.value(&self.risks),
            _ => None,
        }
    }
}

impl Fields for Problem {
    fn type_name() -> Cow<'static, str> {
        <Self as OutputType>::type_name()
    }

    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()> {
        match asked.name {
            "code" => json.value(self.0.code()),
            "title" => json.value(self.0.title()),
            "family" => json.value(&enum_value(ProblemFamily::from(self.0.family()))),
            _ => None,
        }
    }
}
