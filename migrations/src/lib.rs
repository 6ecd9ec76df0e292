//! The steps by which the database's schema came about. There is no database yet.
