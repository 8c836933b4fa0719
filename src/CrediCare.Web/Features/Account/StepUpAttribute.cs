using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// What changes money, access or security is opened only for someone who has just shown a password or a second factor in
/// this session (<see cref="SignInSession.ConfirmedFor"/>). Others are asked for it first; a form that was posted is kept.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class StepUpAttribute() : TypeFilterAttribute<StepUpAttribute.Filter>
{
    public sealed class Filter(CurrentViewer current, KeptForms forms, TimeProvider clock)
        : IAsyncAuthorizationFilter,
            IOrderedFilter
    {
        // After the form's token has been checked: what another site posts is not kept.
        public int Order => 2000;

        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            await current.GetAsync();
            if (current.Session is not { } session || IsFresh(session.ConfirmedAtUtc))
                return;
            RefusedAccess.Note(context.HttpContext);
            var back = await forms.WayBackAsync(context.HttpContext, context.HttpContext.RequestAborted);
            context.Result = new LocalRedirectResult($"{AccountPaths.Confirm}{QueryString.Create("returnUrl", back)}");
        }

        private bool IsFresh(DateTime confirmedAtUtc) =>
            confirmedAtUtc + SignInSession.ConfirmedFor > clock.GetUtcNow().UtcDateTime;
    }
}
