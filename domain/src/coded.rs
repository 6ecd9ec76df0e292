//! Enumerations whose values have stable codes, both ways.

/// Makes an enumeration with `ALL`, `code`, `parse` and a `Display` that writes the code. The code
/// is also how it is serialised.
macro_rules! coded {
    ($(#[$about:meta])* $name:ident { $($(#[$says:meta])+ $variant:ident $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$says])+ #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: [$name; [$($name::$variant),+].len()] = [$($name::$variant),+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// The value with this code.
            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.code() == code)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

pub(crate) use coded;

#[cfg(test)]
mod tests {
    coded! {
        /// Two colours.
        Colour {
            /// Like the sea.
            Blue "blue",
            /// Like the sky at night.
            DarkBlue "dark_blue",
        }
    }

    #[test]
    fn a_code_leads_back_to_its_value() {
        for colour in Colour::ALL {
            assert_eq!(Colour::parse(colour.code()), Some(colour));
            let written = serde_json::to_string(&colour).unwrap();
            assert_eq!(written, format!("\"{colour}\""));
            assert_eq!(serde_json::from_str::<Colour>(&written).unwrap(), colour);
        }
        assert_eq!(Colour::parse("Blue"), None);
    }
}
