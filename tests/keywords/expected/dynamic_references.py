# an anchor that is bound in one place only (3.1.0): {"type": "object", "properties": {"value": {}, "children": {"type": "array", "items": {"$dynamicRef": "#node"}}}, "required": ["value"], "$dynamicAnchor": "node"}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    value: Any
    children: list[Main] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('value', MISSING)
    result.value = value if value is not MISSING else anything(value, report)
    value = take('children', None)
    result.children = None if value is None else read_list(value, report, load_main)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'value': to_json_value(value.value),
    }
    if value.children is not None:
        data['children'] = [item.__Main__() for item in sequence(value.children)]
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# a reference to a dynamic anchor that is no dynamic one (3.1.0): {"$id": "https://example.com/users", "$ref": "https://example.com/list", "$defs": {"bound": {"$dynamicAnchor": "item", "type": "object", "properties": {"id": {"type": "integer"}}, "required": ["id"]}}}
@dataclass(slots=True, kw_only=True)
class List(Model):
    items: list[ListItemsItem] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_list(data: Any, report: Report) -> List:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(List)
    value = take('items', None)
    result.items = None if value is None else read_list(value, report, load_list_items_item)
    result.additional_properties = rest
    return result
@dumper_of(List)
def dump_list(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.items is not None:
        data['items'] = [item for item in sequence(value.items)]
    if value.additional_properties:
        add_members(data, value.additional_properties, List)
    return data
Main: TypeAlias = List
def load_main(data: Any, report: Report) -> Main:
    return load_list(data, report)
def dump_main(value: Any) -> Any:
    return value.__List__()
ListItemsItem: TypeAlias = str
def load_list_items_item(data: Any, report: Report) -> ListItemsItem:
    return string(data, report)
def dump_list_items_item(value: Any) -> Any:
    return value

# a dynamic reference to an anchor that is no dynamic one (3.1.0): {"$id": "https://example.com/users", "$ref": "https://example.com/list", "$defs": {"bound": {"$dynamicAnchor": "item", "type": "object", "properties": {"id": {"type": "integer"}}, "required": ["id"]}}}
@dataclass(slots=True, kw_only=True)
class List(Model):
    items: list[ListItemsItem] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_list(data: Any, report: Report) -> List:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(List)
    value = take('items', None)
    result.items = None if value is None else read_list(value, report, load_list_items_item)
    result.additional_properties = rest
    return result
@dumper_of(List)
def dump_list(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.items is not None:
        data['items'] = [item for item in sequence(value.items)]
    if value.additional_properties:
        add_members(data, value.additional_properties, List)
    return data
Main: TypeAlias = List
def load_main(data: Any, report: Report) -> Main:
    return load_list(data, report)
def dump_main(value: Any) -> Any:
    return value.__List__()
ListItemsItem: TypeAlias = str
def load_list_items_item(data: Any, report: Report) -> ListItemsItem:
    return string(data, report)
def dump_list_items_item(value: Any) -> Any:
    return value

# a page of users (3.1.0): {"$id": "https://example.com/users", "$ref": "https://example.com/page", "$defs": {"bound": {"$dynamicAnchor": "item", "$ref": "#/components/schemas/User"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    items: list[User]
    next: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('items', MISSING)
    result.items = read_list(value, report, load_user)
    value = take('next', None)
    result.next = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'items': [item.__User__() for item in sequence(value.items)],
    }
    if value.next is not None:
        data['next'] = value.next
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# a page of texts, as a part with more (3.1.0): {"$id": "https://example.com/texts", "allOf": [{"$ref": "page"}, {"type": "object", "properties": {"total": {"type": "integer"}}, "required": ["total"]}], "$defs": {"bound": {"$dynamicAnchor": "item", "type": "string"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    items: list[PageOfMainBoundItemsItem]
    next: str | None = None
    total: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('items', MISSING)
    result.items = read_list(value, report, load_page_of_main_bound_items_item)
    value = take('next', None)
    result.next = value if type(value) is str or value is None else string(value, report)
    value = take('total', MISSING)
    result.total = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'items': [item for item in sequence(value.items)],
        'total': value.total,
    }
    if value.next is not None:
        data['next'] = value.next
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# pages without any $id (3.1.0): {"type": "object", "properties": {"users": {"$ref": "#/components/schemas/Users"}, "names": {"$ref": "#/components/schemas/Names"}, "any": {"$ref": "#/components/schemas/Page"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    users: Users | None = None
    names: Names | None = None
    any: Page | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('users', None)
    result.users = None if value is None else load_users(value, report)
    value = take('names', None)
    result.names = None if value is None else load_names(value, report)
    value = take('any', None)
    result.any = None if value is None else load_page(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.users is not None:
        data['users'] = value.users.__Users__()
    if value.names is not None:
        data['names'] = value.names.__Names__()
    if value.any is not None:
        data['any'] = value.any.__Page__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# bound in a property (3.1.0): {"type": "object", "properties": {"p": {"$id": "https://example.com/p", "$ref": "https://example.com/page", "$defs": {"bound": {"$dynamicAnchor": "item", "$ref": "#/components/schemas/User"}}}, "q": {"$ref": "#/components/schemas/User"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: PageOfUser | None = None
    q: User | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else load_page_of_user(value, report)
    value = take('q', None)
    result.q = None if value is None else load_user(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p.__PageOfUser__()
    if value.q is not None:
        data['q'] = value.q.__User__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# a tree of numbers, at every depth (3.1.0): {"$id": "https://example.com/numbers", "$dynamicAnchor": "node", "$ref": "tree", "type": "object", "properties": {"value": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    value: int
    children: list[Main] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('value', MISSING)
    result.value = value if type(value) is int else integer(value, report)
    value = take('children', None)
    result.children = None if value is None else read_list(value, report, load_main)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'value': value.value,
    }
    if value.children is not None:
        data['children'] = [item.__Main__() for item in sequence(value.children)]
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# two anchors, of which one schema binds one and another one both (3.1.0): {"$id": "https://example.com/both", "$ref": "half", "$defs": {"k": {"$dynamicAnchor": "key", "type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    key: MainKey | None = None
    value: MainValue | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('key', None)
    result.key = None if value is None else load_main_key(value, report)
    value = take('value', None)
    result.value = None if value is None else load_main_value(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.key is not None:
        data['key'] = value.key
    if value.value is not None:
        data['value'] = value.value
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainKey: TypeAlias = int
def load_main_key(data: Any, report: Report) -> MainKey:
    return integer(data, report)
def dump_main_key(value: Any) -> Any:
    return value
MainValue: TypeAlias = int
def load_main_value(data: Any, report: Report) -> MainValue:
    return integer(data, report)
def dump_main_value(value: Any) -> Any:
    return value

# a reference beside a dynamic one (3.1.0): {"$ref": "#/components/schemas/Named", "$dynamicRef": "#node"}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    name: str
    id: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('name', MISSING)
    result.name = value if type(value) is str else string(value, report)
    value = take('id', MISSING)
    result.id = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'name': value.name,
        'id': value.id,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# $recursiveRef in a document (3.1.0): {"type": "object", "properties": {"depth": {"type": "integer"}, "parts": {"type": "array", "items": {"$recursiveRef": "#"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    depth: int | None = None
    parts: list[Main] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('depth', None)
    result.depth = value if type(value) is int or value is None else integer(value, report)
    value = take('parts', None)
    result.parts = None if value is None else read_list(value, report, load_main)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.depth is not None:
        data['depth'] = value.depth
    if value.parts is not None:
        data['parts'] = [item.__Main__() for item in sequence(value.parts)]
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# an anchor that nobody has (3.1.0): {"type": "object", "properties": {"p": {"$dynamicRef": "#nobody"}, "q": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Any | Unset = UNSET
    q: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    result.p = take('p', UNSET)
    value = take('q', None)
    result.q = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = to_json_value(value.p)
    if value.q is not None:
        data['q'] = value.q
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

