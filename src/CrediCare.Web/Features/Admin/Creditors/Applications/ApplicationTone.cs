using CrediCare.Domain.Creditors;
using CrediCare.Web.TagHelpers;

namespace CrediCare.Web.Features.Admin.Creditors.Applications;

/// <summary>Whose turn it is with an application.</summary>
public static class ApplicationTone
{
    public static StatusTone Of(CustomerApplicationState state) =>
        state switch
        {
            CustomerApplicationState.Waiting => StatusTone.YourTurn,
            CustomerApplicationState.AskedBack => StatusTone.Held,
            CustomerApplicationState.Approved => StatusTone.Good,
            CustomerApplicationState.Rejected => StatusTone.Shut,
        };
}
