using CrediCare.Data.Configurations;
using CrediCare.Domain.Help;
using CrediCare.Web.Features.Help;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Help;

/// <summary>Says beside the field what would not work in an article: a link, an article or a figure that does not exist.</summary>
public sealed class HelpArticleCheck(HelpCatalogue shown, IStringLocalizer<HelpText> texts, PortalFormat format)
{
    public void Check(HelpArticleForm form, ModelStateDictionary state)
    {
        Check(form.Norwegian, nameof(form.KeywordsNb), nameof(form.TextNb), state);
        Check(form.English, nameof(form.KeywordsEn), nameof(form.TextEn), state);
    }

    private void Check(HelpWords words, string keywords, string text, ModelStateDictionary state)
    {
        Length(words.Keywords, Lengths.Note, keywords, state);
        Length(words.Text, Lengths.Article, text, state);
        foreach (var address in HelpMarkdown.BadAddresses(words.Text))
            state.AddModelError(text, texts["BadLink", address]);
        foreach (var slug in HelpMarkdown.LinkedArticles(words.Text).Where(slug => shown.Find(slug) is null))
            state.AddModelError(text, texts["NoSuchArticle", slug]);
        foreach (var figure in shown.Figures.Unknown(words.Text))
            state.AddModelError(text, texts["NoSuchFigure", figure]);
    }

    private void Length(string written, int longest, string field, ModelStateDictionary state)
    {
        if (written.Length > longest)
            state.AddModelError(field, texts["TooLong", format.Count(longest), format.Count(written.Length)]);
    }
}
