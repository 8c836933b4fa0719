using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Users;

/// <summary>Says on the next page why, to someone who is led to the sign-in page because an access has ended.</summary>
public sealed class NoAccessNotice(IStringLocalizer<UsersText> texts, ITempDataDictionaryFactory notices)
{
    /// <summary>There is no company left to work for.</summary>
    public void LeaveNone(HttpContext context) => Leave(context, "NoAccess");

    /// <summary>One access was taken away; there may be others.</summary>
    public void LeaveTakenAway(HttpContext context) => Leave(context, "AccessTaken");

    private void Leave(HttpContext context, string which)
    {
        var notice = notices.GetTempData(context);
        Done.Say(notice, new Done(texts[$"{which}_Title"], texts[$"{which}_Text"]));
        notice.Save();
    }
}
