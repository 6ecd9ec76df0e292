//! Consultancies.

use super::Role;
use crate::graphql::id::{self, Id};
use crate::service::SeatView;
use crate::service::consultancy::Settings;
use crate::store::Tenant;
use async_graphql::{ID, Object, SimpleObject};

/// A consultancy as everybody in it may know it.
#[derive(SimpleObject)]
pub struct ConsultancyName {
    /// Opaque id.
    id: ID,
    /// Its name.
    name: String,
    /// Whether it is for trying out: nothing it causes is sent outside.
    test: bool,
}

impl From<Tenant> for ConsultancyName {
    fn from(tenant: Tenant) -> Self {
        let id = Id::<id::Consultancy>::of(tenant.id).into();
        ConsultancyName { id, name: tenant.name, test: tenant.test }
    }
}

/// A consultancy that the caller can go to: `switchConsultancy`.
#[derive(SimpleObject)]
pub struct Seat {
    /// The consultancy.
    consultancy: ConsultancyName,
    /// As what the caller is in it.
    role: Role,
}

impl From<SeatView> for Seat {
    fn from(seat: SeatView) -> Self {
        Seat { consultancy: seat.tenant.into(), role: seat.role.into() }
    }
}

/// The consultancy as those see it who run it.
pub struct Consultancy {
    /// Its row.
    pub row: Tenant,
    /// What it decides for itself.
    pub settings: Settings,
}

/// The consultancy as those see it who run it.
#[Object]
impl Consultancy {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::Consultancy>::of(self.row.id).into()
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Whether owners and admins must have a second factor.
    async fn require_second_factor(&self) -> bool {
        self.settings.require_second_factor
    }

    /// Whether it is for trying out: nothing it causes is sent outside.
    async fn test(&self) -> bool {
        self.row.test
    }

    /// Grows with every change; send it back with the next one.
    async fn version(&self) -> i32 {
        self.row.version
    }
}
