namespace Assistant.Knowledge.Understanding.Model;

/// <summary>How a linear model is trained.</summary>
/// <param name="Epochs">Passes over the examples.</param>
/// <param name="Rate">Step size.</param>
/// <param name="Smoothing">Share of probability kept for the other classes.</param>
/// <param name="Decay">Share by which weights shrink after each pass.</param>
/// <param name="Scale">Factor on scores; larger separates classes with smaller weights.</param>
internal sealed record TrainingOptions(int Epochs, float Rate, float Smoothing, float Decay, float Scale);
