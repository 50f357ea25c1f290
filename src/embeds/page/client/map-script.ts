// What a map in an embedded page does, its zoom with it: fetched at once, as one classic script. Modules need a header from
// the host that a sandboxed frame's origin does not match.
import '../../../figures/map/client/hydrate.ts';
