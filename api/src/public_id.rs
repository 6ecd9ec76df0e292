//! Ids as callers see them: what kind of thing it is and which one, opaque.

use async_graphql::ID;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::marker::PhantomData;
use uuid::Uuid;

/// A kind of thing that has an id.
pub trait Kind: Send + Sync + 'static {
    /// What it is called within ids.
    const NAME: &'static str;
}

macro_rules! kinds {
    ($($kind:ident)+) => {
        $(
            #[doc = concat!("Ids of ", stringify!($kind), ".")]
            #[derive(Clone, Copy, Debug)]
            pub enum $kind {}

            impl Kind for $kind {
                const NAME: &'static str = stringify!($kind);
            }
        )+
    };
}

kinds! {
    SellerAccount Market Import Upload Review PlanAction Comment Submission Alert Location Member
    Invite ApiKey Session WatchRule Consultancy SavedView WebhookEndpoint WebhookDelivery
    CarrierFeed Incident EarlyWarning
}

/// The id of a thing of one kind. What is no such id is read as the id of nothing, so that it gets
/// the answer of a thing that does not exist.
pub struct Id<K> {
    uuid: Uuid,
    kind: PhantomData<fn() -> K>,
}

impl<K: Kind> Id<K> {
    /// The id of the thing with this key.
    #[must_use]
    pub const fn of(uuid: Uuid) -> Self {
        Id { uuid, kind: PhantomData }
    }

    /// The key.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.uuid
    }

    /// Reads an id that a caller sent.
    #[must_use]
    pub fn read(id: &ID) -> Self {
        let known = decode(id).filter(|(kind, _)| kind == K::NAME);
        Id::of(known.map_or(Uuid::nil(), |(_, uuid)| uuid))
    }

    /// As text.
    #[must_use]
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}:{}", K::NAME, self.uuid.simple()))
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Id<K> {}

impl<K: Kind> From<Id<K>> for ID {
    fn from(id: Id<K>) -> Self {
        ID(id.text())
    }
}

/// Takes an id of any kind apart.
#[must_use]
pub fn decode(text: &str) -> Option<(String, Uuid)> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (kind, key) = text.split_once(':')?;
    Some((kind.to_owned(), Uuid::try_parse(key).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_kind_and_key_and_nothing_else_is_one() {
        let id = Id::<Market>::of(Uuid::from_u128(7));
        assert_eq!(decode(&id.text()), Some(("Market".to_owned(), Uuid::from_u128(7))));
        let read = |text: &str| Id::<Market>::read(&ID(text.to_owned())).uuid();
        assert_eq!(read(&id.text()), Uuid::from_u128(7));
        let foreign = Id::<Import>::of(Uuid::from_u128(7)).text();
        for text in ["", "7", "%%", &foreign, &URL_SAFE_NO_PAD.encode("Market:7")] {
            assert_eq!(read(text), Uuid::nil(), "{text}");
        }
    }
}
