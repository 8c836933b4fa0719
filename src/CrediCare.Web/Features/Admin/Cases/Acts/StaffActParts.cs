using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Support;
using CrediCare.Web.Jobs.Day;
using Microsoft.Extensions.Localization;
using CommonText = CrediCare.Web.Features.Cases.Acts.ActsText;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>What the pages where caseworkers do something to a case are made with.</summary>
public sealed record StaffActParts(
    CaseActPages Pages,
    CaseDoing Doing,
    CaseFiles Handed,
    MessageFiles Files,
    CreditorAsking Asking,
    CaseNotices Notices,
    PortalContext Context,
    RateBook Rates,
    TimeProvider Clock,
    IStringLocalizer<CommonText> Refusals,
    IStringLocalizer<ActsText> Texts
);
