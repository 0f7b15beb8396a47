use crate::value::Value;
use alloc::{
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

/// The order of a place that is known by its path alone.
pub(super) fn order_of(root: &Value, path: &str) -> Order {
    let mut order = Order::new();
    let mut value = Some(root);
    for step in crate::value::steps(path).unwrap_or_default() {
        let index = match value {
            Some(Value::Object(object)) => object.iter().position(|(name, _)| name == step),
            Some(Value::List(items)) => step.parse().ok().filter(|index| *index < items.len()),
            _ => None,
        };
        let Some(index) = index else { break };
        order.push(index);
        value = match value {
            Some(Value::Object(object)) => object.iter().nth(index).map(|(_, value)| value),
            Some(Value::List(items)) => items.get(index),
            _ => None,
        };
    }
    order
}

/// A name as one step of a JSON Pointer.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

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
        assert_eq!(order_of(draft.value(), "/b/1/x"), [0, 1, 0]);
        assert_eq!(order_of(draft.value(), "/a~1b"), [1]);
        assert_eq!(order_of(draft.value(), "/b/7/x"), [0]);
        assert!(order_of(draft.value(), "").is_empty());
    }
}
