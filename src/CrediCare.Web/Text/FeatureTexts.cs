using System.Collections.Concurrent;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Text;

/// <summary>
/// Finds the text class of the feature a form belongs to: in the form's own namespace or an outer one, the class named as the
/// namespace's last word with <c>Text</c> after it (<c>Features.Admin.Creditors</c> has <c>CreditorsText</c>).
/// </summary>
public sealed class FeatureTexts(IStringLocalizerFactory factory, IHttpContextAccessor http)
{
    private static readonly ConcurrentDictionary<Type, Type?> TextClasses = new();

    /// <summary>The feature's words for a key, or null when it has none.</summary>
    public string? Find(Type? form, string key)
    {
        if (form is null || TextClasses.GetOrAdd(form, Nearest) is not { } texts)
            return null;
        var words = factory.Create(texts);
        var found = words[ReaderSide.Twin(words, key, http) ?? key];
        return found.ResourceNotFound ? null : found.Value;
    }

    private static Type? Nearest(Type form)
    {
        for (
            var space = form.Namespace;
            space?.Contains('.', StringComparison.Ordinal) == true;
            space = space[..space.LastIndexOf('.')]
        )
        {
            var name = space[(space.LastIndexOf('.') + 1)..];
            if (form.Assembly.GetType($"{space}.{name}Text") is { } texts)
                return texts;
        }
        return null;
    }
}
