use crate::value::{Object, Value, escaped};
use alloc::{
    collections::BTreeMap,
    string::{String, ToString},
    vec::Vec,
};

/// Where in a draft the reading is: a chain of steps from the root, so that a path is spelt out only
/// for an issue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'p> {
    parent: Option<&'p Place<'p>>,
    /// The name of the field; none for an item of a list.
    name: Option<&'p str>,
    /// The place among its siblings, in the order in which they were written.
    index: usize,
}

impl<'p> Place<'p> {
    pub(super) const ROOT: Place<'static> = Place {
        parent: None,
        name: None,
        index: 0,
    };

    pub(super) const fn field<'a>(&'a self, index: usize, name: &'a str) -> Place<'a>
    where
        'p: 'a,
    {
        Place {
            parent: Some(self),
            name: Some(name),
            index,
        }
    }

    pub(super) const fn item<'a>(&'a self, index: usize) -> Place<'a>
    where
        'p: 'a,
    {
        Place {
            parent: Some(self),
            name: None,
            index,
        }
    }

    fn steps(&self) -> Vec<&Place<'p>> {
        let mut steps = Vec::new();
        let mut place = self;
        while let Some(parent) = place.parent {
            steps.push(place);
            place = parent;
        }
        steps.reverse();
        steps
    }

    /// The JSON Pointer (RFC 6901).
    pub(super) fn path(&self) -> String {
        let mut path = String::new();
        for step in self.steps() {
            path.push('/');
            match step.name {
                Some(name) => path.push_str(&escaped(name)),
                None => path.push_str(&step.index.to_string()),
            }
        }
        path
    }

    /// What sorts places as they stand in the document, a whole before its parts.
    pub(super) fn order(&self) -> Order {
        self.steps().into_iter().map(|step| step.index).collect()
    }
}

/// The way to a place by the number of each step among its siblings.
pub(super) type Order = Vec<usize>;

/// Finds the order of places that are known by their paths alone.
#[derive(Debug)]
pub(super) struct Places<'v> {
    root: &'v Value,
    /// The fields of the object that was looked into last, at each depth: issues of one part come
    /// one after the other, and there may be as many as the object has fields.
    fields: Vec<(&'v Object, BTreeMap<&'v str, usize>)>,
}

impl<'v> Places<'v> {
    pub(super) const fn new(root: &'v Value) -> Self {
        Self {
            root,
            fields: Vec::new(),
        }
    }

    pub(super) fn order_of(&mut self, path: &str) -> Order {
        let mut order = Order::new();
        let mut value = self.root;
        for (depth, step) in crate::value::steps(path)
            .unwrap_or_default()
            .iter()
            .enumerate()
        {
            let found = match value {
                Value::Object(object) => {
                    let index = self.field(depth, object, step);
                    index.and_then(|index| Some((index, object.at(index)?)))
                }
                Value::List(items) => {
                    let index: Option<usize> = step.parse().ok();
                    index.and_then(|index| Some((index, items.get(index)?)))
                }
                _ => None,
            };
            let Some((index, inside)) = found else { break };
            order.push(index);
            value = inside;
        }
        order
    }

    fn field(&mut self, depth: usize, object: &'v Object, name: &str) -> Option<usize> {
        // A search is quicker than an index, where there is little to search.
        if object.len() <= FEW {
            return object.iter().position(|(field, _)| field == name);
        }
        let known = |place: &(&'v Object, _)| core::ptr::eq(place.0, object);
        if !self.fields.get(depth).is_some_and(known) {
            let mut index = BTreeMap::new();
            for (place, (field, _)) in object.iter().enumerate() {
                index.entry(field).or_insert(place);
            }
            self.fields.truncate(depth);
            while self.fields.len() < depth {
                self.fields.push((object, BTreeMap::new()));
            }
            self.fields.push((object, index));
        }
        let (_, index) = self.fields.get(depth)?;
        index.get(name).copied()
    }
}

/// Objects with as many fields are searched field by field.
const FEW: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draft;

    #[test]
    fn a_place_is_spelt_as_a_json_pointer() {
        let root = Place::ROOT;
        assert_eq!(root.path(), "");
        let statements = root.field(8, "statements");
        let odd = statements.field(0, "a/b~c");
        let figure = odd.item(2);
        assert_eq!(figure.path(), "/statements/a~1b~0c/2");
        assert_eq!(figure.order(), [8, 0, 2]);
    }

    #[test]
    fn a_path_is_found_in_its_document() {
        let draft: Draft = serde_json::from_str(r#"{"b":[{}, {"x":1}],"a/b":2}"#).unwrap();
        let mut places = Places::new(draft.value());
        assert_eq!(places.order_of("/b/1/x"), [0, 1, 0]);
        assert_eq!(places.order_of("/a~1b"), [1]);
        assert_eq!(places.order_of("/b/7/x"), [0]);
        assert!(places.order_of("").is_empty());
    }

    #[test]
    fn a_path_is_found_among_many_fields() {
        let mut draft = Draft::new();
        for outer in 0..50 {
            for inner in 0..50 {
                draft.set(&alloc::format!("/o{outer}/i{inner}"), 1);
            }
        }
        let mut places = Places::new(draft.value());
        for (path, order) in [
            ("/o3/i49", [3, 49]),
            ("/o3/i0", [3, 0]),
            ("/o49/i7", [49, 7]),
            ("/o3/i49", [3, 49]),
        ] {
            assert_eq!(places.order_of(path), order, "{path}");
        }
        assert!(places.order_of("/o50/i1").is_empty());
    }

    #[test]
    fn a_path_is_found_among_many_fields_below_few() {
        let mut draft = Draft::new();
        for field in 0..50 {
            draft.set(&alloc::format!("/a/b/i{field}"), 1);
        }
        let mut places = Places::new(draft.value());
        assert_eq!(places.order_of("/a/b/i49"), [0, 0, 49]);
        assert_eq!(places.order_of("/a/b/i7"), [0, 0, 7]);
    }
}
