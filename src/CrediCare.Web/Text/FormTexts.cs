using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Text;

/// <summary>The words of validation messages for one form: the feature's own text for the key, else the common one.</summary>
public sealed class FormTexts(Type form, FeatureTexts features, IStringLocalizer common) : IStringLocalizer
{
    public LocalizedString this[string name] => features.Find(form, name) is { } own ? new(name, own) : common[name];

    public LocalizedString this[string name, params object[] arguments] =>
        features.Find(form, name) is { } own
            ? new(name, string.Format(CultureInfo.CurrentCulture, own, arguments))
            : common[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => common.GetAllStrings(includeParentCultures);
}
