//! What Amazon's answers say, in English and German: data, in the language of
//! [`pattern`](super::pattern), folded as [`words`](super::words) folds.

use super::Gap;
use super::pattern::places;
use super::words::Sentence;

/// Words that mean something, unless they stand inside words that mean something else.
pub(super) struct Phrase {
    /// Any of these says it.
    says: &'static [&'static str],
    /// A place that overlaps one of these does not.
    unless: &'static [&'static str],
}

impl Phrase {
    /// Whether a sentence says it.
    pub fn is_in(&self, sentence: &Sentence) -> bool {
        let all = |patterns: &'static [&'static str]| {
            patterns.iter().flat_map(|pattern| places(pattern, sentence)).collect::<Vec<_>>()
        };
        let said = all(self.says);
        if said.is_empty() {
            return false;
        }
        let otherwise = all(self.unless);
        said.iter().any(|said| {
            !otherwise.iter().any(|other| other.start < said.end && said.start < other.end)
        })
    }
}

/// It is reinstated; not that it will, or would, or was not.
pub(super) static ACCEPTED: [Phrase; 2] = [
    Phrase {
        says: &[
            "has|have been reinstated|reactivated|restored",
            "has|have now been reinstated|reactivated|restored",
            "has|have been successfully reinstated|reactivated|restored",
            "was|were|is|are now reinstated|reactivated|active",
            "was|were reinstated|reactivated",
            "we|weve have reinstated|reactivated|restored",
            "we have decided to reinstate|reactivate|restore",
            "weve reinstated|reactivated|restored",
            "we|weve have accepted|approved .. appeal|plan|submission",
            "weve accepted|approved .. appeal|plan|submission",
            "appeal|plan|submission .. has been accepted|approved",
            "appeal|plan|submission was accepted|approved",
            "you can|may now sell|list|resume|fulfill|fulfil",
        ],
        unless: &["not|cannot|cant|unable|no|never|until|unless|once|if|whether|when ... \
             reinstated|reactivated|restored|active|accepted|approved|sell|list|resume"],
    },
    Phrase {
        says: &[
            "wurde|wurden ... reaktiviert|freigeschaltet|wiederhergestellt|wiedereingesetzt",
            "ist|sind .. wieder aktiv|freigeschaltet",
            "haben wir ... reaktiviert|freigeschaltet|wiederhergestellt|wiedereingesetzt",
            "wir haben ... reaktiviert|freigeschaltet|wiederhergestellt|wiedereingesetzt",
            "einspruch|massnahmenplan|aktionsplan .. akzeptiert|angenommen|stattgegeben",
            "koennen .. wieder .. verkaufen|anbieten|einstellen",
        ],
        unless: &["nicht|kein|keine|keinen|sobald|wenn|falls|ob|bis|bevor|erst|damit|werden ... \
             reaktiviert|freigeschaltet|wiederhergestellt|wiedereingesetzt|aktiv|akzeptiert|\
             angenommen|stattgegeben|verkaufen|anbieten|einstellen"],
    },
];

/// It is not reinstated.
pub(super) static REJECTED: [Phrase; 2] = [
    Phrase {
        says: &[
            "cannot|cant .. reinstate|reactivate|restore|accept|approve",
            "can not .. reinstate|reactivate|restore|accept|approve",
            "unable to .. reinstate|reactivate|restore|accept|approve",
            "not able to .. reinstate|reactivate|restore|accept|approve",
            "decided not to .. reinstate|reactivate|restore|accept|approve",
            "did|do|does|will not reinstate|reactivate|restore|accept|approve",
            "wont|didnt|doesnt reinstate|reactivate|restore|accept|approve",
            "not been|be reinstated|reactivated|restored|accepted|approved",
            "not reinstated|reactivated|accepted|approved",
            "appeal|plan|submission|request .. rejected|denied|declined",
            "we have rejected|denied|declined",
            "remain|remains deactivated|suspended|inactive|restricted|removed",
            "does|did|do not .. sufficiently|adequately address|explain|identify",
        ],
        // A warning for the future refuses nothing.
        unless: &["if|may|could|again|unless ... \
             reinstate|reactivate|restore|accept|approve|rejected|denied|declined|\
             deactivated|suspended|reinstated|reactivated|restricted"],
    },
    Phrase {
        says: &[
            "kann|koennen .. nicht .. reaktivieren|wiederherstellen|freischalten",
            "kann|koennen .. nicht .. akzeptieren|annehmen|reaktiviert|freigeschaltet|akzeptiert",
            "nicht .. in der lage .. reaktivieren|wiederherstellen|freischalten|akzeptieren",
            "nicht reaktiviert|freigeschaltet|wiederhergestellt|akzeptiert|angenommen",
            "einspruch|massnahmenplan|aktionsplan|antrag .. abgelehnt|zurueckgewiesen",
            "haben .. abgelehnt|zurueckgewiesen",
            "bleibt|bleiben .. deaktiviert|gesperrt|ausgesetzt|inaktiv",
        ],
        unless: &["wenn|falls|sollten|sollte|kuenftig|zukuenftig|erneut ... \
             reaktivieren|wiederherstellen|freischalten|akzeptieren|annehmen|reaktiviert|\
             freigeschaltet|akzeptiert|abgelehnt|deaktiviert|gesperrt|ausgesetzt"],
    },
];

/// Nothing is decided yet.
pub(super) static MORE_INFORMATION: [Phrase; 2] = [
    Phrase {
        says: &[
            "need|require|requires|requesting|request .. \
             more|additional|further|following|greater information|detail|details|documents",
            "not .. enough|sufficient information|detail|details",
            "insufficient information|detail|details",
            "please .. provide|send|submit|include .. \
             following|additional|more|further|greater|revised|updated|complete",
            "please reply|respond .. with",
        ],
        unless: &["if ... information|detail|details|following|more|further|additional"],
    },
    Phrase {
        says: &[
            "benoetigen|brauchen|erforderlich .. weitere|mehr|zusaetzliche|folgende|naehere \
             informationen|angaben|details|einzelheiten|unterlagen",
            "nicht genuegend|ausreichend|ausreichende .. informationen|angaben|details",
            "bitte .. senden|uebermitteln|reichen|geben|stellen|teilen|ergaenzen|legen",
        ],
        unless: &["wenn|falls ... informationen|angaben|details|einzelheiten"],
    },
];

/// It asks for something, or says that something is missing.
pub(super) static ASKING: [Phrase; 2] = [
    Phrase {
        says: &[
            "greater|more|further|additional|clearer|better \
             detail|details|detailed|information|clarity|explanation",
            "more|further|additional .. detail|details|information|explanation",
            "please .. provide|include|explain|describe|identify|send|submit|tell|outline|revise",
            "need|require|requires|must|should .. provide|include|explain|describe|identify",
            "need|require .. information|detail|details|explanation|following",
            "provide|include|send|submit .. following|below",
            "does|do|did|have|has not .. address|include|identify|explain|describe|provide|\
             provided|contain|addressed|identified|explained|described|included",
            "doesnt|didnt|havent|hasnt .. address|include|identify|explain|describe|provide|\
             provided|contain|addressed|identified|explained|described|included",
            "not|isnt sufficient|sufficiently|enough|adequate|adequately|clear|\
             complete|specific",
            "insufficient|incomplete|unclear|inadequate|missing|lacks|lacking|vague",
            "fails|failed to",
            "not been implemented|completed|taken",
            "not implemented|completed",
        ],
        unless: &["if ... more|further|additional|please|need"],
    },
    Phrase {
        says: &[
            "genauere|naehere|weitere|mehr|ausfuehrlichere|detailliertere|detaillierte|zusaetzliche \
             .. angaben|informationen|details|einzelheiten|erlaeuterung*|beschreibung*|auskunft",
            "bitte .. erlaeutern|beschreiben|erklaeren|nennen|geben|senden|uebermitteln|stellen|\
             reichen|teilen|ergaenzen|legen",
            "benoetigen|brauchen .. angaben|informationen|details|einzelheiten|erlaeuterung*",
            "nicht|unzureichend .. ausreichend*|genuegend|hinreichend|klar|genau|ersichtlich",
            "unzureichend*|fehlt|fehlen|fehlende|unvollstaendig*|unklar|ungenau*",
            "nicht|weder .. beschrieben|erlaeutert|dargelegt|erklaert|genannt|aufgefuehrt|\
             umgesetzt|identifiziert",
        ],
        unless: &["wenn|falls ... informationen|angaben|details|fragen"],
    },
];

/// What is asked for.
pub(super) static TOPICS: [(Gap, Phrase); 3] = [
    (
        Gap::RootCause,
        Phrase {
            says: &[
                "root cause*",
                "rootcause*",
                "underlying cause*|reason*|issue*",
                "cause|causes of|for",
                "what|which .. caused|led",
                "reason|reasons why|for",
                "why .. occurred|happened|did",
                "ursache*",
                "grundursache*",
                "hauptursache*",
                "kernursache*",
                "warum .. gekommen|passiert|aufgetreten|geschehen",
            ],
            // "The actions you took to resolve the root cause" are what is asked for there.
            unless: &[
                "resolve|resolved|resolving|address|fix|fixed|eliminate|remove|correct|remedy .. \
                 cause*",
                "prevent|avoid .. cause*",
                "ursache*|grundursache*|hauptursache* .. \
                 beheben|behoben|beseitigen|beseitigt|behebung|verhindern",
                "behebung|beseitigung .. ursache*|grundursache*|hauptursache*",
            ],
        },
    ),
    (
        Gap::ActionsTaken,
        Phrase {
            says: &[
                "actions|action|steps|measures .. taken|took|implemented|completed",
                "taken .. actions|action|steps|measures",
                "corrective action*|measure*|step*",
                "how .. resolved|fixed|corrected",
                "what .. done .. resolve|fix|correct",
                "actions|steps|measures .. to resolve|correct|fix|address",
                "korrekturmassnahme*",
                "abhilfemassnahme*",
                "sofortmassnahme*",
                "massnahme*|schritte* .. ergriffen|getroffen|umgesetzt|unternommen|durchgefuehrt",
                "ergriffenen|getroffenen|umgesetzten|ergriffene|getroffene massnahme*|schritte*",
                "massnahme*|schritte* .. beheben|beseitigen|loesen|behebung|beseitigung",
            ],
            unless: &[
                "action|actions|steps|measures .. taken|take|took|implemented .. prevent|avoid",
                "actions|steps|measures .. to prevent|avoid",
                "ergriffen|getroffen|umgesetzt|unternommen|durchgefuehrt .. um .. \
                 verhindern|vermeiden|vorzubeugen",
                "massnahme*|schritte* zur|gegen .. vermeidung|vorbeugung|verhinderung",
            ],
        },
    ),
    (
        Gap::Prevention,
        Phrase {
            says: &[
                "prevent|preventing|prevention|preventive|preventative",
                "avoid .. future|again|similar|recurrence|recurring|reoccur*",
                "not .. happen|occur|recur again",
                "going forward",
                "in the future",
                "verhindern|verhinderung|vermeiden|vermeidung|vorzubeugen|vorbeugung|vorbeugen",
                "vorbeugende*",
                "praevent*",
                "kuenftig*|zukuenftig*|zukunft .. vermeid*|verhinder*|einhalten|sicherstellen",
            ],
            unless: &["prevent us", "verhindern uns"],
        },
    ),
];
