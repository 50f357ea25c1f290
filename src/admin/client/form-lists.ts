// Lists of the form that can be handed other values than were typed into them.

/** The little of Immutable that values of the form are made through. */
interface List {
  push(value: unknown): List;
  toJS(): unknown[];
}
interface Fields {
  get(name: 'name'): string;
  clear(): Values;
}
interface Values {
  set(name: string, value: unknown): Values;
}

/** The little of Decap's control of a list that is used. Its entries have keys of its own, which it makes with them. */
interface ListControl {
  props: {
    field: Fields;
    value: List | undefined;
    parentIds?: readonly string[];
    fieldsErrors?: { toJS(): Record<string, { parentIds?: readonly string[] }[]> };
    onChange(value: List): void;
    clearFieldErrors(id: string): void;
  };
  state: { keys: readonly string[]; itemsCollapsed: readonly boolean[] };
  childRefs: Record<string, unknown>;
  setState(state: ListControl['state']): void;
  componentDidMount(): void;
}
interface ListClass {
  new (props: ListControl['props']): ListControl;
  defaultProps: { value: List };
}

interface Widgets {
  getWidget(name: string): { control: unknown; preview: unknown; schema?: object } | undefined;
  registerWidget(name: string, control: unknown, preview: unknown, schema?: object): void;
}

/** A list of the form that is open: takes other values as if they had been typed. */
export interface FormList {
  take(values: readonly unknown[]): void;
}

/** Has Decap's lists take values from outside, and gives those that are open by the names of their fields. */
export function openLists(cms: Widgets): ReadonlyMap<string, FormList> {
  const open = new Map<string, FormList>();
  const widget = cms.getWidget('list');
  if (!widget) return open;
  const Base = widget.control as ListClass;

  class OpenList extends Base implements FormList {
    override componentDidMount(): void {
      super.componentDidMount();
      if ((this.props.parentIds ?? []).length === 0) open.set(this.props.field.get('name'), this);
    }

    componentWillUnmount(): void {
      const name = this.props.field.get('name');
      if (open.get(name) === this) open.delete(name);
    }

    take(values: readonly unknown[]): void {
      const { value, field, onChange } = this.props;
      const before = value?.toJS() ?? [];
      const { keys, itemsCollapsed } = this.state;
      const isSame = (at: number): boolean =>
        at < keys.length && JSON.stringify(before[at]) === JSON.stringify(values[at]);
      // An entry that is another has another key, by which its fields are drawn anew.
      const fresh = values.map((_, at) => (isSame(at) && keys[at]) || crypto.randomUUID());
      this.#forget(keys.filter((key) => !fresh.includes(key)));
      this.setState({
        keys: fresh,
        itemsCollapsed: values.map((_, at) => isSame(at) && itemsCollapsed[at] === true),
      });
      const { value: none } = Base.defaultProps;
      const made = (each: unknown): unknown => {
        if (Array.isArray(each)) return listOf(each);
        if (typeof each !== 'object' || each === null) return each;
        return Object.entries(each).reduce(
          (values, [name, one]) => values.set(name, made(one)),
          field.clear(),
        );
      };
      const listOf = (all: readonly unknown[]): List =>
        all.reduce<List>((list, each) => list.push(made(each)), none);
      onChange(listOf(values));
    }

    /** What was found wrong in entries that are gone would keep the story from being saved. */
    #forget(gone: readonly string[]): void {
      for (const key of gone) delete this.childRefs[key];
      for (const [id, errors] of Object.entries(this.props.fieldsErrors?.toJS() ?? {}))
        if (errors.some(({ parentIds = [] }) => parentIds.some((each) => gone.includes(each))))
          this.props.clearFieldErrors(id);
    }
  }

  cms.registerWidget('list', OpenList, widget.preview, widget.schema);
  return open;
}
