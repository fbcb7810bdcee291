//! Calls the functions that templates define, and keeps nothing of it: calling again takes less time than remembering.

use comemo::{Tracked, TrackedMut};
use typst::diag::{SourceResult, bail};
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Args, Closure, ClosureNode, Context, Func, Scopes, Value};
use typst::introspection::Introspector;
use typst::syntax::ast::{self, AstNode};
use typst::utils::{LazyHash, Protected};
use typst::{Library, World};
use typst_eval::{Eval, FlowEvent, Vm};

/// Calls a function as Typst does, but for one that takes its arguments apart, which only Typst itself can.
#[allow(clippy::too_many_arguments, clippy::needless_pass_by_value, reason = "Typst asks for it so")]
pub(super) fn call(
    function: &Func,
    closure: &LazyHash<Closure>,
    world: Tracked<'_, dyn World + '_>,
    library: &LazyHash<Library>,
    introspector: Tracked<'_, dyn Introspector + '_>,
    traced: Tracked<'_, Traced>,
    sink: TrackedMut<'_, Sink>,
    route: Tracked<'_, Route<'_>>,
    context: Tracked<'_, Context<'_>>,
    args: Args,
) -> SourceResult<Value> {
    let Some((name, params, body)) = parts(closure) else {
        return typst_eval::eval_closure(
            function,
            closure,
            world,
            library,
            introspector,
            traced,
            sink,
            route,
            context,
            args,
        );
    };
    // What is around the call is not seen within the function; what was around where it is defined is.
    let mut scopes = Scopes::new(None);
    scopes.top = closure.captured.clone();
    let introspector = Protected::from_raw(introspector);
    let engine = Engine { world, library, introspector, traced, sink, route: Route::extend(route) };
    let mut vm = Vm::new(engine, context, scopes, body.span());
    if let Some(name) = name {
        vm.define(name, function.clone());
    }
    bind(&mut vm, closure, params, args)?;
    let value = body.eval(&mut vm)?;
    match vm.flow {
        Some(FlowEvent::Return(_, Some(returned), _)) => Ok(returned),
        None | Some(FlowEvent::Return(..)) => Ok(value),
        Some(flow) => bail!(flow.forbidden()),
    }
}

type Parts<'c> = (Option<ast::Ident<'c>>, ast::Params<'c>, ast::Expr<'c>);

/// Returns the name, the parameters and the body of a function; nothing for one that takes its arguments apart.
fn parts(closure: &Closure) -> Option<Parts<'_>> {
    match &closure.node {
        ClosureNode::Context(node) => Some((None, ast::Params::placeholder(), node.cast()?)),
        ClosureNode::Closure(node) => {
            let own = node.cast::<ast::Closure<'_>>()?;
            let whole = own.params().children().all(|param| match param {
                ast::Param::Pos(ast::Pattern::Normal(ast::Expr::Ident(_)) | ast::Pattern::Placeholder(_)) => true,
                ast::Param::Pos(_) => false,
                ast::Param::Named(_) | ast::Param::Spread(_) => true,
            });
            whole.then(|| (own.name(), own.params(), own.body()))
        }
    }
}

/// Gives the parameters of a function their values.
fn bind(vm: &mut Vm<'_>, closure: &Closure, params: ast::Params<'_>, mut args: Args) -> SourceResult<()> {
    let more = args.to_pos().len().checked_sub(closure.num_pos_params);
    let mut defaults = closure.defaults.iter();
    let mut spread = None;
    for param in params.children() {
        match param {
            ast::Param::Pos(ast::Pattern::Normal(ast::Expr::Ident(name))) => {
                let value = args.expect::<Value>(&name)?;
                vm.define(name, value);
            }
            ast::Param::Pos(_) => drop(args.expect::<Value>("pattern parameter")?),
            ast::Param::Spread(own) => spread = Some((own.sink_ident(), args.consume(more.unwrap_or(0))?)),
            ast::Param::Named(own) => {
                let default = defaults.next().cloned();
                let value = args.named::<Value>(own.name().as_str())?.or(default).unwrap_or(Value::None);
                vm.define(own.name(), value);
            }
        }
    }
    if let Some((name, positional)) = spread {
        let mut rest = args.take();
        rest.items.extend(positional);
        if let Some(name) = name {
            vm.define(name, rest);
        }
    }
    args.finish()
}
