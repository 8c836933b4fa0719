using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Users;

/// <summary>Says on the next page that the last access has ended, to someone who is being led to the sign-in page.</summary>
public sealed class NoAccessNotice(IStringLocalizer<UsersText> texts, ITempDataDictionaryFactory notices)
{
    public void Leave(HttpContext context)
    {
        var notice = notices.GetTempData(context);
        Done.Say(notice, new Done(texts["NoAccess_Title"], texts["NoAccess_Text"]));
        notice.Save();
    }
}
