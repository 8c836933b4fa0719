using Hangfire.Client;
using Hangfire.Common;
using Hangfire.States;

namespace CrediCare.Web.Startup;

/// <summary>
/// A job that is due while its last run waits or goes on is not begun once more: what goes on does its work too. The scheduler holds its
/// lock on the recurring job meanwhile, so two nodes never look at the same moment.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SchedulingOneAtATimeAttribute : JobFilterAttribute, IClientFilter
{
    private const string Begun = "begun";

    public void OnCreating(CreatingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var last = context.Connection.GetAllEntriesFromHash(Begun)?.GetValueOrDefault(NameOf(context));
        var state = last is null ? null : context.Connection.GetStateData(last)?.Name;
        context.Canceled = state == EnqueuedState.StateName || state == ProcessingState.StateName;
    }

    public void OnCreated(CreatedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Canceled)
            context.Connection.SetRangeInHash(Begun, [new(NameOf(context), context.BackgroundJob.Id)]);
    }

    private static string NameOf(CreateContext context) => (string)context.Job.Args[0];
}
