using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrediCare.Web.TagHelpers;

/// <summary>The ids of a field and of what describes it; the error summary links to the same ids.</summary>
internal static class FieldIds
{
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string Hint(string id) => $"{id}-hint";

    public static string Message(string id) => $"{id}-error";

    public static string Warning(string id) => $"{id}-warning";
}
