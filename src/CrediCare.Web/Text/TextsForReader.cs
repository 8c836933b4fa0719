using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Text;

/// <summary>
/// A feature's texts as the reader's side reads them. Pages that creditors and staff share say "you" to the creditor; where such
/// a text has a twin named with <c>_ForStaff</c> after it, staff read the twin.
/// </summary>
public sealed class TextsForReader<T>(IStringLocalizerFactory factory, IHttpContextAccessor http) : IStringLocalizer<T>
{
    private readonly IStringLocalizer _texts = factory.Create(typeof(T));

    public LocalizedString this[string name] => Twin(name) is { } twin ? _texts[twin] : _texts[name];

    public LocalizedString this[string name, params object[] arguments] => _texts[Twin(name) ?? name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _texts.GetAllStrings(includeParentCultures);

    private string? Twin(string name) => ReaderSide.Twin(_texts, name, http);
}
