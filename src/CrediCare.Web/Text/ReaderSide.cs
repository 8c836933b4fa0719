using CrediCare.Web.Features.Shared;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Text;

/// <summary>Which side of the desk a text is read on.</summary>
public static class ReaderSide
{
    /// <summary>What the name of a text ends with when it is for staff.</summary>
    public const string ForStaff = "_ForStaff";

    /// <summary>The text's twin for staff, where the request is theirs and there is one.</summary>
    internal static string? Twin(IStringLocalizer texts, string name, IHttpContextAccessor http) =>
        http.HttpContext?.RequestServices.GetService<CurrentViewer>()?.Known is { IsStaff: true }
        && !texts[name + ForStaff].ResourceNotFound
            ? name + ForStaff
            : null;
}
