//! Names of endpoints at which others call us. The name says whose endpoint it is, so that only that
//! consultancy's rows are opened; it proves nothing, and is no secret.

use super::base62;
use uuid::Uuid;

/// Characters of a name.
const LENGTH: usize = 43;

/// The name of a consultancy's endpoint.
#[must_use]
pub fn name(tenant: Uuid, id: Uuid) -> String {
    let both = [tenant.as_bytes().as_slice(), id.as_bytes()].concat();
    base62::encode(&both, LENGTH)
}

/// The consultancy and the endpoint that a name means, if it is one.
#[must_use]
pub fn parse(name: &str) -> Option<(Uuid, Uuid)> {
    let both: [u8; 32] = (name.len() == LENGTH).then(|| base62::decode(name))??;
    let (tenant, id) = both.split_at(16);
    Some((Uuid::from_slice(tenant).ok()?, Uuid::from_slice(id).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_back_and_nothing_else_is_one() {
        let (tenant, id) = (Uuid::now_v7(), Uuid::max());
        assert_eq!(parse(&name(tenant, id)), Some((tenant, id)));
        for wrong in ["", "0", &"z".repeat(43), &"-".repeat(43), &name(tenant, id)[1..]] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
