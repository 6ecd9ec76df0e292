//! What a case's rate would be if something were changed.

use crate::casework::Room;
use serde_json::{Value, json};
use tests::{Client, on_both};

const CHANGE: &str = "category before { counted valid rateBp } recoversOn recoversOnBefore gainBp
    after { counted valid rateBp status headroom deficit }";

/// What would change, or the error.
async fn what_if(who: &mut Client, review: &str, levers: Value) -> Result<Value, String> {
    let query = format!(
        "query($id: ID!, $fix: [String!]!, $fba: [String!]!, $carriers: [CarrierChangeInput!]!,
            $cutOff: Int) {{ review(id: $id) {{ whatIf(fix: $fix, toFba: $fba, carriers: $carriers,
            cutOff: $cutOff) {{ overall {{ {CHANGE} }} categories {{ {CHANGE} }} }} }} }}"
    );
    let or_none = |key: &str| levers.get(key).cloned().unwrap_or(json!([]));
    let variables = json!({"id": review, "fix": or_none("fix"), "fba": or_none("toFba"),
        "carriers": or_none("carriers"), "cutOff": levers.get("cutOff")});
    let answer = who.graphql(&query, variables).await.json();
    match answer["errors"][0]["message"].as_str() {
        Some(message) => Err(message.to_owned()),
        None => Ok(answer["data"]["review"]["whatIf"].clone()),
    }
}

on_both!(moving_levers_says_what_the_figures_say, |db| async move {
    let mut room = Room::open(db).await;
    let found = room
        .shown(
            "latest { overall { counted valid rateBp } fixSequence { problem { code } rateBp }
                recovery { allFixed oneFixed { problem { code } on } }
                categories { category score { counted valid } } }
            whatIfLevers { carriers { name counted invalid } skus { name counted invalid } }",
        )
        .await;
    let (latest, levers) = (&found["latest"], &found["whatIfLevers"]);
    let (mut who, review) = (room.consultant.clone(), room.review.clone());

    let nothing = what_if(&mut who, &review, json!({})).await.unwrap();
    assert_eq!(nothing["overall"]["before"], latest["overall"]);
    assert_eq!(nothing["overall"]["gainBp"], 0);
    let counted = |of: &Value| {
        let named = of.as_array().unwrap().iter().map(|one| one.to_string());
        named.collect::<Vec<_>>()
    };
    let theirs = latest["categories"].as_array().unwrap().iter();
    let theirs: Vec<Value> = theirs
        .map(|one| json!([one["category"], one["score"]["counted"], one["score"]["valid"]]))
        .collect();
    let ours = nothing["categories"].as_array().unwrap().iter();
    let ours: Vec<Value> = ours
        .map(|one| json!([one["category"], one["after"]["counted"], one["after"]["valid"]]))
        .collect();
    assert_eq!(counted(&json!(ours)), counted(&json!(theirs)));

    let mut fixed = Vec::new();
    let steps = latest["fixSequence"].as_array().unwrap();
    assert!(steps.len() > 3, "{steps:?}");
    for step in steps {
        fixed.push(step["problem"]["code"].clone());
        let after = what_if(&mut who, &review, json!({"fix": fixed})).await.unwrap();
        assert_eq!(after["overall"]["after"]["rateBp"], step["rateBp"], "{fixed:?}");
    }
    let all = what_if(&mut who, &review, json!({"fix": fixed})).await.unwrap();
    assert_eq!(all["overall"]["after"]["rateBp"], 10_000);
    assert_eq!(all["overall"]["recoversOn"], latest["recovery"]["allFixed"]);
    for one in latest["recovery"]["oneFixed"].as_array().unwrap() {
        let fix = json!({"fix": [one["problem"]["code"]]});
        let after = what_if(&mut who, &review, fix).await.unwrap();
        assert_eq!(after["overall"]["recoversOn"], one["on"], "{one}");
    }

    let sku = &levers["skus"].as_array().unwrap().iter().find(|sku| sku["invalid"] != 0).unwrap();
    let moved = what_if(&mut who, &review, json!({"toFba": [sku["name"]]})).await.unwrap();
    let left = |of: &str| moved["overall"][of]["counted"].as_u64().unwrap();
    // Parcels that other things are in too are still shipped.
    let (gone, with_it) = (left("before") - left("after"), sku["counted"].as_u64().unwrap());
    assert!((1..=with_it).contains(&gone), "{gone} of {with_it}");

    let carriers = levers["carriers"].as_array().unwrap();
    let used: Vec<&Value> =
        carriers.iter().filter(|one| one["counted"].as_u64().unwrap() >= 20).collect();
    let change = json!({"carriers": [{"from": used[1]["name"], "to": used[0]["name"]}]});
    let changed = what_if(&mut who, &review, change).await.unwrap();
    assert_eq!(changed["overall"]["after"]["counted"], latest["overall"]["counted"]);
    let cut_off = what_if(&mut who, &review, json!({"cutOff": 14})).await.unwrap();
    assert!(cut_off["overall"]["gainBp"].as_i64().unwrap() >= 0);
});

on_both!(levers_that_cannot_be_moved_are_named, |db| async move {
    let room = Room::open(db).await;
    let (mut who, review) = (room.consultant.clone(), room.review.clone());
    for (levers, told) in [
        (json!({"fix": ["typo"]}), "\"typo\""),
        (json!({"toFba": ["NO-SUCH-SKU"]}), "\"NO-SUCH-SKU\" is none of the SKUs"),
        (json!({"carriers": [{"from": "Pony", "to": "UPS"}]}), "carrier \"Pony\""),
        (json!({"cutOff": 24}), "from 1 to 23, not 24"),
    ] {
        let refused = what_if(&mut who, &review, levers).await.unwrap_err();
        assert!(refused.contains(told), "{refused}");
    }
    for who in [&room.client, &room.neighbour, &room.stranger] {
        assert!(what_if(&mut who.clone(), &review, json!({})).await.is_err());
        let levers = room.asked(&mut who.clone(), "whatIfLevers { skus { name } }").await;
        assert!(levers.json()["errors"][0].is_object());
    }
});
