"""The passive, told by words alone: how good that is, on sentences of the kind our packs have."""

import pytest

from game.author.passive import passive

PASSIVE = {
    "en": """The picture was copied by a friend.
The password is not shown to anybody.
Messages are always kept for the adult.
It can be removed with help.
The class was told about it.
The account has been blocked.
Any age can be typed there.
Her name was written on the wall.
The number is quickly passed on.
They were asked for a photo.
Is the photo sent to others?
Milo got hurt by the words.""",
    "fr": """La photo est copiée par un ami.
Le mot de passe n'est pas montré.
Les messages sont toujours gardés.
Elle peut être retirée avec de l'aide.
La classe a été prévenue.
Le compte a été bloqué.
Son nom était écrit sur le mur.
Le numéro est vite transmis.
Les photos seront effacées demain.
Adil est invité par Mila.
Le secret est connu de tous.
La porte est ouverte par Jef.""",
    "nl": """De foto werd door een vriend gekopieerd.
Het wachtwoord wordt aan niemand getoond.
De berichten worden altijd bewaard.
Het kan met hulp verwijderd worden.
De klas werd verwittigd.
De account is geblokkeerd.
Haar naam werd op de muur geschreven.
Het nummer wordt snel doorgestuurd.
Er wordt gelachen.
Ze werden om een foto gevraagd.
De game wordt opnieuw gestart.
Morgen worden de foto's weggehaald.""",
    "de": """Das Bild wurde von einem Freund kopiert.
Das Passwort wird niemandem gezeigt.
Die Nachrichten werden immer aufgehoben.
Es kann mit Hilfe entfernt werden.
Die Klasse wurde gewarnt.
Das Profil ist blockiert worden.
Ihr Name wurde an die Wand geschrieben.
Die Nummer wird schnell weitergeschickt.
Es wird viel gelacht.
Sie wurden nach einem Foto gefragt.
Was geteilt wurde, ist schwer zu fassen.
Morgen werden die Bilder gelöscht.""",
}
ACTIVE = {
    "en": """Sam is tired and goes to bed.
The school is red and has a bell.
Noor is worried about the message.
Rosa was kind and listened.
Lina shared her password.
It is your account, you decide.
Milo is interested in the game.
They are friends and play a lot.
Is it still a good idea?
Jef has asked his coach for help.
It is never too late to tell.
The boots are new and he needed them.""",
    "fr": """Sam est fatigué et va au lit.
L'école est grande et rouge.
Noor est allée chez Madame Diaz.
Rosa était gentille et elle a écouté.
Lina s'est trompée de numéro.
C'est ton compte, tu décides.
Milo est inquiet et content à la fois.
Ils sont amis depuis un été.
Elle est restée à la maison.
Jef a demandé de l'aide.
Il n'est jamais trop tard.
Les élèves se sont parlé.""",
    "nl": """Sam is moe en gaat slapen.
De school is groot en rood.
Noor wordt boos op haar broer.
Rosa luistert en wordt heel stil.
Lina heeft haar wachtwoord gedeeld.
Het is jouw account, jij beslist.
Milo krijgt een bericht en wordt blij.
Ze worden vrienden en spelen veel.
Het wordt later een goed verhaal.
Jef heeft zijn coach om hulp gevraagd.
Morgen wordt het beter.
Ze is naar huis gegaan.""",
    "de": """Sam ist müde und geht ins Bett.
Die Schule ist groß und rot.
Noor wird auf ihren Bruder böse.
Rosa hört zu und wird ganz still.
Lina hat ihr Passwort geteilt.
Es ist dein Profil, du entscheidest.
Milo wird morgen zu Els gehen.
Sie werden Freunde und spielen viel.
Das Bild wird ihm nicht gehören.
Jef hat seine Trainerin gefragt.
Morgen wird es besser.
Sie ist nach Hause gegangen.""",
}
LANGUAGES = ("en", "fr", "nl", "de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_twelve_sentences_in_the_passive_at_least_ten_are_found(language: str) -> None:
    sentences = PASSIVE[language].splitlines()
    missed = [one for one in sentences if not passive(one, language)]

    assert len(missed) <= 2, missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_twelve_others_none_is_taken_for_one(language: str) -> None:
    sentences = ACTIVE[language].splitlines()

    assert [one for one in sentences if passive(one, language)] == []


def test_where_no_grammar_is_known_nothing_is_passive() -> None:
    assert not passive("La foto è stata copiata.", "it")
